internal import ArgumentParser

/// Numbers as they are typed: `x,y`, `x,y x,y`, `top,bottom`.
enum TypedNumbers {
  /// `x,y`.
  static func pair(_ text: some StringProtocol, of option: String) throws -> (x: Double, y: Double) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Double(String($0)) }
    guard parts.count == 2, let x = parts[0], let y = parts[1], x.isFinite, y.isFinite else {
      throw ValidationError("\(option) takes numbers as x,y (longitude first), not '\(text)'.")
    }
    return (x, y)
  }

  /// `x,y x,y ...`.
  static func pairs(_ text: String, of option: String) throws -> [(x: Double, y: Double)] {
    let pairs = try text.split(whereSeparator: \.isWhitespace).map { try pair($0, of: option) }
    guard pairs.count >= 2 else { throw ValidationError("\(option) takes two positions or more: \"x,y x,y\".") }
    return pairs
  }

  /// `512M`, `2G`, or a number of bytes.
  static func bytes(_ text: String) throws -> Int {
    let units: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30, "T": 1 << 40]
    let unit = text.last.flatMap { units[Character($0.uppercased())] }
    guard let number = Int(unit == nil ? text : String(text.dropLast())), number > 0 else {
      throw ValidationError("--memory takes a size as 512M or 2G, not '\(text)'.")
    }
    let (bytes, isTooMuch) = number.multipliedReportingOverflow(by: unit ?? 1)
    return isTooMuch ? Int.max : bytes
  }

  /// `top,bottom`; either may be left empty where it is not known.
  static func bore(_ text: String) throws -> (top: Double?, bottom: Double?) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let numbers = parts.map(Double.init)
    guard parts.count == 2, zip(parts, numbers).allSatisfy({ $0.isEmpty || $1 != nil }), parts != ["", ""] else {
      throw ValidationError("--bore takes roof and floor in metres as top,bottom, not '\(text)'.")
    }
    return (numbers[0], numbers[1])
  }
}
