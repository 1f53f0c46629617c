internal import FeatureFormats
internal import PlanarGeometry
internal import Projections

/// Turns drawn geometries of one source into pipes' centrelines on whole millimetres of the store CRS.
struct GeometryReader {
  private let carrier: CoordinateCarrier
  private var grid = MillimetreGrid()

  init(_ carrier: CoordinateCarrier) { self.carrier = carrier }

  /// The farthest that any vertex of the source was moved, in metres.
  var largestMove: Double { grid.largestMove }

  /// Places a geometry.
  ///
  /// - Throws: why it leaves no place: coordinates that cannot be right, a polygon wider than 10 m.
  mutating func place(_ shape: RawShape, positions: [RawPosition]) throws(RecordReject) -> PlacedPipe {
    let isOutside = try carrier.admit(positions)
    var placed: PlacedPipe
    switch shape {
    case .lines(let lines): placed = try place(lines: lines)
    case .points(let points):
      placed = PlacedPipe(parts: try stored(points).map { PlacedPipe.Part(vertices: [$0]) })
    case .areas(let polygons): placed = try place(polygons: polygons)
    }
    placed.isOutsideAreaOfUse = isOutside
    return placed
  }

  private mutating func place(lines: [[RawPosition]]) throws(RecordReject) -> PlacedPipe {
    var placed = PlacedPipe(parts: [])
    for line in lines {
      let path = try carrier.line(line)
      placed.inserted += path.inserted.count
      placed.parts.append(
        PlacedPipe.Part(
          vertices: path.x.indices.map { grid.stored(path.x[$0], path.y[$0]) },
          places: path.inserted.isEmpty ? [] : path.positions))
    }
    // A pipe of no length at all is a point. A riser beside other parts stays a line, with both its depths.
    if placed.parts.allSatisfy(\.hasNoLength) {
      placed.parts = placed.parts.map { PlacedPipe.Part(vertices: [$0.vertices[0]]) }
      placed.repair = .zeroLength
    }
    return placed
  }

  /// Polygons no wider than 10 m, each as the centre of the disc around it; all with the largest radius.
  private mutating func place(polygons: [[[RawPosition]]]) throws(RecordReject) -> PlacedPipe {
    var placed = PlacedPipe(parts: [], repair: .areaAsDisc)
    for rings in polygons {
      guard let disc = AreaAsDisc(around: try stored(rings[0])) else {
        throw RecordReject(
          .wrongGeometryType, "a polygon wider than 10 m is no asset; draw its outline as a line, or its parts")
      }
      placed.parts.append(PlacedPipe.Part(vertices: [disc.centre]))
      placed.discRadius = max(placed.discRadius ?? 0, disc.radius)
    }
    return placed
  }

  private mutating func stored(_ positions: [RawPosition]) throws(RecordReject) -> [GridPoint] {
    let (x, y) = try carrier.points(positions)
    return zip(x, y).map { grid.stored($0, $1) }
  }
}
