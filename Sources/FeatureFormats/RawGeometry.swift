/// A position as its source gives it: in the source's CRS, units and axis order, and possibly not finite.
public struct RawPosition: Hashable, Sendable {
  /// The first coordinate: longitude or easting in GeoJSON.
  public var x: Double
  /// The second coordinate: latitude or northing in GeoJSON.
  public var y: Double
  /// The third coordinate; nil where there is none or it is null.
  public var z: Double?

  /// Makes a position.
  public init(x: Double, y: Double, z: Double? = nil) {
    self.x = x
    self.y = y
    self.z = z
  }
}

/// A geometry as its source gives it: rings may be open, too short or crossing, and parts may be empty.
public enum RawGeometry: Hashable, Sendable {
  /// One position; nil is an empty point.
  case point(RawPosition?)
  /// Positions that are one record.
  case multiPoint([RawPosition])
  /// Vertices in order.
  case lineString([RawPosition])
  /// Lines that are one record.
  case multiLineString([[RawPosition]])
  /// Rings: the shell, then its holes.
  case polygon([[RawPosition]])
  /// Polygons that are one record.
  case multiPolygon([[[RawPosition]]])
  /// Geometries of any kind that are one record.
  case collection([RawGeometry])

  /// The name in GeoJSON: `MultiLineString`.
  public var typeName: String {
    switch self {
    case .point: "Point"
    case .multiPoint: "MultiPoint"
    case .lineString: "LineString"
    case .multiLineString: "MultiLineString"
    case .polygon: "Polygon"
    case .multiPolygon: "MultiPolygon"
    case .collection: "GeometryCollection"
    }
  }

  /// Whether it has no position at all.
  public var isEmpty: Bool {
    switch self {
    case .point(let position): position == nil
    case .multiPoint(let positions), .lineString(let positions): positions.isEmpty
    case .multiLineString(let parts), .polygon(let parts): parts.allSatisfy(\.isEmpty)
    case .multiPolygon(let parts): parts.allSatisfy { $0.allSatisfy(\.isEmpty) }
    case .collection(let parts): parts.allSatisfy(\.isEmpty)
    }
  }

  /// Every position in source order. Linear, and a copy.
  public var positions: [RawPosition] {
    switch self {
    case .point(let position): position.map { [$0] } ?? []
    case .multiPoint(let positions), .lineString(let positions): positions
    case .multiLineString(let parts), .polygon(let parts): Array(parts.joined())
    case .multiPolygon(let parts): Array(parts.joined().joined())
    case .collection(let parts): parts.flatMap(\.positions)
    }
  }
}
