public import NetworkModel

/// One question to the search: a dig, and what the asker wants vouched for.
public struct ConflictQuery: Sendable {
  /// The dig.
  public var dig: Dig
  /// The classes the answer must vouch for; nil for those that the profile's zones name.
  ///
  /// Not a filter: a pipe of another class that the dig would strike is still a finding.
  public var classes: [AssetClass]?
  /// How old the network may be, nil where nobody said.
  public var ageLimit: AgeLimit?

  /// The oldest data an asker accepts, at a day that the asker names.
  public struct AgeLimit: Hashable, Sendable {
    /// Days between the date of the data and `day`.
    public var days: Int
    /// When the work begins; nil where it is not known, and then no data is young enough.
    public var day: CalendarDay?

    /// Makes a limit.
    public init(days: Int, day: CalendarDay?) {
      self.days = days
      self.day = day
    }
  }

  /// Makes a question.
  public init(_ dig: Dig, classes: [AssetClass]? = nil, ageLimit: AgeLimit? = nil) {
    self.dig = dig
    self.classes = classes
    self.ageLimit = ageLimit
  }
}
