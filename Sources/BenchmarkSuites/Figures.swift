internal import ColumnStore

/// Numbers as people read them in a table.
enum Figures {
  /// Three digits that count: `0.123`, `1.23`, `12.3`, `123`, `12,345`.
  static func text(_ number: Double) -> String {
    guard number.isFinite else { return "-" }
    let places = abs(number) >= 100 ? 0 : abs(number) >= 10 ? 1 : abs(number) >= 1 ? 2 : 3
    if places == 0 { return whole(number) }
    let text = JSONText.text(number, places: places)
    // As many places as its neighbours in the column have.
    let written = text.split(separator: ".").dropFirst().first?.count ?? 0
    return text + (written == 0 ? "." : "") + String(repeating: "0", count: places - written)
  }

  /// A whole number in groups of three digits; what has a fraction keeps it.
  static func whole(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e15 else { return JSONText.text(number) }
    if number < 100, number != number.rounded() { return JSONText.text(number) }
    let digits = Array(String(Int(number.rounded().magnitude)))
    var text = number.rounded() < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }
}
