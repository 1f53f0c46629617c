/// What import put right in a record; counted under `repaired` by these codes.
public enum ImportRepair: String, CaseIterable, Sendable {
  /// A value that should be a number and is none, or none of its kind; now unknown.
  case badNumber = "bad-number"
  /// A number with a unit behind it, which canonical properties do not have; now unknown.
  case unknownUnit = "unknown-unit"
  /// A word that is not in the list of its property, or of its map; now unknown.
  case unknownValue = "unknown-value"
  /// An outer size above 6 m or below 0.01 m; now unknown.
  case implausibleSize = "implausible-size"
  /// A depth above -30 m or below 500 m; now unknown.
  case implausibleDepth = "implausible-depth"
  /// A line of zero length; now a point.
  case zeroLength = "zero-length"
  /// A polygon no wider than 10 m; now the point asset whose disc encloses it.
  case areaAsDisc = "area-as-disc"
  /// An id that its source gives more than once: exact copies became one, the others have new ids.
  case duplicateID = "duplicate-id"
}

/// How often each repair was needed.
struct RepairTally: Equatable {
  private(set) var counts: [ImportRepair: Int] = [:]

  mutating func note(_ repair: ImportRepair, times: Int = 1) {
    if times > 0 { counts[repair, default: 0] += times }
  }
}
