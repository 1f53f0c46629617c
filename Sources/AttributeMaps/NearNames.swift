/// Names there are, for somebody who wrote one that is not among them.
enum NearNames {
  /// More names than this are counted and not listed.
  static let most = 30

  /// `there are 'A', 'B'; did you mean 'A'?`
  static func hint(for wanted: [String], among names: [String]) -> String {
    guard !names.isEmpty else { return "there are none" }
    let shown = names.prefix(most).map { "'\($0)'" }.joined(separator: ", ")
    let rest = names.count > most ? " and \(names.count - most) more" : ""
    let near = names.filter { name in wanted.contains { isNear($0, name) } }.prefix(3).map { "'\($0)'" }
    let question = near.isEmpty ? "" : "; did you mean \(near.joined(separator: " or "))?"
    return "there are \(shown)\(rest)\(question)"
  }

  /// Whether two names are the same but for case and up to two letters.
  static func isNear(_ first: String, _ second: String) -> Bool {
    let (first, second) = (Array(first.lowercased().utf8), Array(second.lowercased().utf8))
    guard abs(first.count - second.count) <= 2, max(first.count, second.count) <= 64 else { return false }
    return distance(first, second) <= (min(first.count, second.count) > 3 ? 2 : 1)
  }

  /// Letters to be put in, left out or changed.
  private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var row = Array(0...second.count)
    for (index, letter) in first.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for place in second.indices {
        let changed = diagonal + (letter == second[place] ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(changed, row[place] + 1, diagonal + 1)
      }
    }
    return row[second.count]
  }
}
