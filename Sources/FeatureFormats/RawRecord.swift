/// What one record of a source became: every record becomes exactly one of these.
public enum RawRecord: Equatable, Sendable {
  /// A record that can be worked with.
  case feature(RawFeature)
  /// A record that cannot.
  case reject(RawReject)

  /// The 1-based number of the record in its source.
  public var row: Int {
    switch self {
    case .feature(let feature): feature.row
    case .reject(let reject): reject.row
    }
  }
}

/// A record that could not become a feature, with all that is known of it.
public struct RawReject: Equatable, Sendable {
  /// The 1-based number of the record in its source.
  public let row: Int
  /// The record's property `id`, else the Feature's own; nil where neither could be read.
  public let id: String?
  /// Why, as a code.
  public let reason: RejectReason
  /// Why, in words for people, without a final stop.
  public let detail: String
  /// The positions that could be read, for the box of what is missing; may be some of many, or none.
  public let positions: [RawPosition]
  /// The properties that could be read, for callers whose records are named by another property.
  public let properties: [JSONMember]

  /// Makes a reject.
  public init(
    row: Int, id: String? = nil, reason: RejectReason, detail: String, positions: [RawPosition] = [],
    properties: [JSONMember] = []
  ) {
    self.row = row
    self.id = id
    self.reason = reason
    self.detail = detail
    self.positions = positions
    self.properties = properties
  }
}

/// Why a record is rejected. The raw values stand in reports and files of rejects, and are kept.
public enum RejectReason: String, CaseIterable, Hashable, Sendable {
  /// Not JSON, or not an object of a type that GeoJSON knows.
  case invalidJSON = "invalid-json"
  /// A row of a table whose cells cannot be told: too many, too few, a stray quote, not UTF-8. A record that names a
  /// CRS of its own which cannot be told.
  case invalidRecord = "invalid-record"
  /// No geometry, or null.
  case noGeometry = "no-geometry"
  /// A geometry without a position.
  case emptyGeometry = "empty-geometry"
  /// An unknown type, or coordinates that are not those of the type.
  case wrongGeometryType = "wrong-geometry-type"
  /// A coordinate that is not finite.
  case nonFinite = "non-finite"
  /// A coordinate that cannot be one of its CRS.
  case outsideCRS = "outside-crs"
  /// A coordinate that would be one of its CRS with x and y exchanged.
  case swappedAxes = "swapped-axes"
  /// A crossing ring that no repair makes an area.
  case selfIntersection = "self-intersection"
  /// A line without a width, or a point without a radius.
  case noWidth = "no-width"
  /// A number that decides the answer and cannot be read.
  case badNumber = "bad-number"
  /// A record without the identifier that its source must have.
  case noID = "no-id"
}
