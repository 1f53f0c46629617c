public import NetworkModel

/// On which terms a desk decides: what the caller says about every permit, and what must be vouched for.
public struct DeskTerms: Sendable {
  /// CRS of sites that name none.
  public var crs: String?
  /// Accuracy in metres of a datum shift whose accuracy PROJ does not know.
  public var datumAccuracy: Double?
  /// What stands for every permit.
  public var defaults = PermitDefaults()
  /// The classes the answer must vouch for; nil for those the profile names.
  public var classes: [AssetClass]?
  /// Days the data may be older than the start of work.
  public var maxAgeDays: Int?
  /// Start of work where a permit names none.
  public var day: CalendarDay?
  /// Version of the program, for the record.
  public var engineVersion: String

  /// Terms of a program that asks nothing in particular.
  public init(engineVersion: String) { self.engineVersion = engineVersion }
}
