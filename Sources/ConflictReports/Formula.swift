internal import ColumnStore

/// Sums and comparisons written out with their numbers, for people who want to check them by hand. Metres.
enum Formula {
  /// Equality at a limit is inside, to this.
  static let tolerance = 1e-9

  /// A number to a tenth of a millimetre.
  static func number(_ metres: Double) -> String {
    metres.isFinite ? JSONText.text(metres) : "unlimited"
  }

  /// A number, or that it is not known.
  static func number(_ metres: Double?) -> String { metres.map { number($0) } ?? "unknown" }

  /// A number that is added or taken away.
  enum Term {
    case plus(Double), minus(Double)
  }

  /// `0.5 - 0.2 + 0.1`: numbers with their signs; a negative number after the first stands in brackets.
  static func sum(_ first: Double, _ terms: [Term]) -> String {
    terms.reduce(number(first)) { text, term in
      switch term {
      case .plus(let value): "\(text) + \(bracketed(value))"
      case .minus(let value): "\(text) - \(bracketed(value))"
      }
    }
  }

  private static func bracketed(_ value: Double) -> String {
    let printed = number(value)
    return printed.hasPrefix("-") ? "(\(printed))" : printed
  }

  /// Two numbers with enough places to see which is greater: a tenth of a millimetre unless both would print alike.
  static func pair(_ left: Double, _ right: Double) -> (left: String, right: String) {
    let coarse = (number(left), number(right))
    guard coarse.0 == coarse.1, left != right, left.isFinite, right.isFinite else { return coarse }
    return (JSONText.text(left, places: 10), JSONText.text(right, places: 10))
  }

  /// `yes` or `no`.
  static func word(_ truth: Bool) -> String { truth ? "yes" : "no" }
}
