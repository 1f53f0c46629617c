internal import FeatureFormats
internal import NetworkModel
internal import PlanarGeometry

/// Where a pipe of an export lies: its positions as they are, for they are the store's own.
struct ExportedPlace {
  /// The parts in the order they were drawn; a single position is a point.
  private(set) var parts: [[GridPoint]] = []
  /// The parts as drawn, for values a vertex; nil where the pipe is points alone.
  private(set) var lines: [[RawPosition]]?
  /// Whether points stand among the lines.
  private(set) var isMixed = false
  /// The radius of the disc around a polygon, in ticks.
  private(set) var discRadius: Int64?
  /// What had to be put right.
  private(set) var repair: ImportRepair?
  /// The farthest that a position lay off a whole tick, in ticks; 0 where nobody moved one by hand.
  private(set) var largestMove = 0.0

  /// - Parameters:
  ///   - keepsZeroLength: whether a line all of whose positions are one stays a line.
  ///   - reach: where positions can be right; nil where nothing says.
  init(_ drawn: RawGeometry, keepsZeroLength: Bool, within reach: GridBox?) throws(RecordReject) {
    self.reach = reach
    var pieces: [(positions: [RawPosition], isLine: Bool)] = []
    guard Self.collect(drawn, &pieces) else {
      guard case .areas(let polygons) = try RawShape(drawn) else { return }
      try place(polygons)
      return
    }
    guard !pieces.isEmpty else {
      throw RecordReject(.emptyGeometry, "a \(drawn.typeName) without positions")
    }
    for piece in pieces { parts.append(try stored(piece.positions)) }
    guard pieces.contains(where: \.isLine) else { return }
    let hasNoLength = parts.allSatisfy { part in part.allSatisfy { $0 == part[0] } }
    let isSingle = parts.allSatisfy { $0.count == 1 }
    if isSingle || hasNoLength && !keepsZeroLength {
      parts = parts.map { [$0[0]] }
      repair = .zeroLength
      return
    }
    lines = pieces.map(\.positions)
    isMixed = pieces.contains { !$0.isLine }
  }

  private let reach: GridBox?

  /// Takes lines and points apart; false where polygons are among them.
  private static func collect(
    _ drawn: RawGeometry, _ pieces: inout [(positions: [RawPosition], isLine: Bool)]
  ) -> Bool {
    switch drawn {
    case .point(let position): if let position { pieces.append(([position], false)) }
    case .multiPoint(let positions): pieces += positions.map { ([$0], false) }
    case .lineString(let positions): if !positions.isEmpty { pieces.append((positions, true)) }
    case .multiLineString(let lines): pieces += lines.filter { !$0.isEmpty }.map { ($0, true) }
    case .polygon, .multiPolygon: return false
    case .collection(let members): for member in members where !collect(member, &pieces) { return false }
    }
    return true
  }

  /// A polygon that somebody drew in is taken as any import takes it.
  private mutating func place(_ polygons: [[[RawPosition]]]) throws(RecordReject) {
    for rings in polygons {
      guard let disc = AreaAsDisc(around: try stored(rings[0])) else {
        throw RecordReject(
          .wrongGeometryType, "a polygon wider than 10 m is no asset; draw its outline as a line, or its parts")
      }
      parts.append([disc.centre])
      discRadius = max(discRadius ?? 0, disc.radius)
    }
    repair = .areaAsDisc
  }

  private mutating func stored(_ positions: [RawPosition]) throws(RecordReject) -> [GridPoint] {
    var points: [GridPoint] = []
    points.reserveCapacity(positions.count)
    for position in positions {
      guard let (point, move) = Self.point(position) else {
        throw RecordReject(.outsideCRS, "position (\(position.x), \(position.y)) is beyond the earth")
      }
      guard reach?.contains(point) ?? true else {
        throw RecordReject(
          .outsideCRS,
          "position (\(position.x), \(position.y)) lies more than 100 km outside the extent that the head names")
      }
      largestMove = max(largestMove, move)
      points.append(point)
    }
    return points
  }

  /// The tick nearest to a position and how far it is, in ticks; nil beyond the earth.
  static func point(_ position: RawPosition) -> (point: GridPoint, move: Double)? {
    guard let x = ExactNumber.ticks(metres: position.x), let y = ExactNumber.ticks(metres: position.y),
      ExportedLength.positions.contains(x.ticks), ExportedLength.positions.contains(y.ticks)
    else { return nil }
    // What is left of a whole tick in doubles is no move.
    let slack = MillimetreGrid.slack * Tick.perMetre + abs(position.x) * 1e-11 + abs(position.y) * 1e-11
    let move = (x.move * x.move + y.move * y.move).squareRoot()
    return (GridPoint(x: x.ticks, y: y.ticks), move > slack ? move : 0)
  }
}
