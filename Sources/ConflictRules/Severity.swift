/// How much a zone matters. Comparable by weight: `notify < restricted < strike`.
public enum Severity: String, CaseIterable, Sendable, Comparable {
  /// The dig volume meets the pipe's envelope.
  case strike
  /// Work there is prohibited, or only by hand, or only with an agreed plan.
  case restricted
  /// The owner must be told.
  case notify

  /// All severities in the order findings are sorted.
  public static let mostSevereFirst: [Severity] = [.strike, .restricted, .notify]

  /// The place in ``mostSevereFirst``: 0 for `strike`. A sort key; smaller is more severe.
  public var rank: Int {
    switch self {
    case .strike: 0
    case .restricted: 1
    case .notify: 2
    }
  }

  /// Whether the left matters less than the right.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank > right.rank }
}
