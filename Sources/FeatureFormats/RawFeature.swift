/// One record as its source gives it, with nothing converted, guessed or cleaned.
public struct RawFeature: Equatable, Sendable {
  /// The 1-based number of the record in its source; the header of a table is not a record.
  public let row: Int
  /// Where the record starts, in bytes from the start of the source.
  public let byteOffset: Int
  /// The Feature's own `id`, which is not a property; nil where there is none. CSV has none.
  public var id: JSONTree?
  /// The properties in source order. In CSV every value is a text, null (an empty cell), or a parsed JSON list.
  public var properties: [JSONMember]
  /// The geometry, never empty. nil only beside a `trench` member: the head of our own export has no place.
  public var geometry: RawGeometry?
  /// The CRS that the Feature, its geometry or its EWKT names; nil where it names none.
  ///
  /// A reader's `crs` is not repeated here. Where both name one, they may differ: that is for the caller to judge.
  public let declaredCRS: String?
  /// Members of the Feature that GeoJSON does not know; only `trench` is kept.
  public let foreign: [JSONMember]
  /// How long the record is by its source's own word, in metres; nil where that says nothing. Only EPANET does.
  ///
  /// Nothing is computed from it. Where it differs from the drawn length all over a source, the drawing is no map, or
  /// its coordinates are in another unit.
  public let statedLength: Double?

  /// Makes a feature.
  public init(
    row: Int, byteOffset: Int = 0, id: JSONTree? = nil, properties: [JSONMember] = [], geometry: RawGeometry?,
    declaredCRS: String? = nil, foreign: [JSONMember] = [], statedLength: Double? = nil
  ) {
    self.row = row
    self.byteOffset = byteOffset
    self.id = id
    self.properties = properties
    self.geometry = geometry
    self.declaredCRS = declaredCRS
    self.foreign = foreign
    self.statedLength = statedLength
  }
}
