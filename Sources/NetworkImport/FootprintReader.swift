public import FeatureFormats
public import GEOSKernel
public import PlanarGeometry
public import Projections

/// The plan shape of a dig in the store CRS, and what it took to get there.
public struct PlacedFootprint: Equatable, Sendable {
  /// The shape; never empty.
  public let footprint: Footprint
  /// What was put right, by code; a repair never makes a dig smaller.
  public let repairs: [String: Int]
  /// Vertices inserted to keep edges straight.
  public let insertedVertices: Int
  /// Whether a position lies a little outside the area of use of its CRS, which is normal.
  public let isOutsideAreaOfUse: Bool
}

/// Turns drawn digs in one CRS into footprints in the store CRS. Belongs to the worker of its contexts.
public final class FootprintReader {
  /// The widest line and the largest radius, in metres: what is larger is no dig but a wrong unit.
  public static let widest = 100_000.0

  private let carrier: CoordinateCarrier
  private let geometry: GEOSContext

  /// Prepares to read digs that are given in `system` and carried into the store by `operation`.
  ///
  /// - Throws: where PROJ cannot run the operation.
  /// - Complexity: about a millisecond; make one a worker and CRS.
  public init(
    from system: CoordinateReferenceSystem, by operation: CoordinateOperation, projections: PROJContext,
    geometry: GEOSContext
  ) throws(ProjectionError) {
    carrier = try CoordinateCarrier(from: system, by: operation, using: projections)
    self.geometry = geometry
  }

  /// Places a dig: polygons as they are drawn, a line with its width, a point with its radius. Several parts of one
  /// kind are one dig.
  ///
  /// Vertices lie on the nearest whole tick (0.1 mm); half widths and radii are rounded up to ticks.
  /// - Parameters:
  ///   - width: the whole width of a line in metres.
  ///   - radius: of a point, in metres.
  /// - Throws: `no-width` where a line has no width above zero or a point no radius above zero; `bad-number` above
  ///   100 km; the rejects of coordinates; `wrong-geometry-type` for collections of several kinds; `empty-geometry`;
  ///   `self-intersection` where no repair is possible.
  public func read(_ drawn: RawGeometry, width: Double?, radius: Double?) throws(RecordReject) -> PlacedFootprint {
    let shape = try RawShape(drawn)
    let isOutside = try carrier.admit(drawn.positions)
    var inserted = 0
    var repairs: [String: Int] = [:]
    let footprint: Footprint
    switch shape {
    case .points(let points):
      let reach = try Self.reach(radius, "a point", "a radius")
      let (x, y) = try carrier.points(points)
      footprint = Footprint(
        lines: CoordinateCarrier.ticks(x, y).map { [$0] }, radius: Tick.roundedUp(metres: reach))
    case .lines(let lines):
      let reach = try Self.reach(width, "a line", "a width") / 2
      var carried: [[GridPoint]] = []
      for line in lines {
        let path = try carrier.line(line)
        inserted += path.inserted.count
        carried.append(CoordinateCarrier.ticks(path.x, path.y))
      }
      footprint = Footprint(lines: carried, radius: Tick.roundedUp(metres: reach))
    case .areas(let polygons):
      let area = try carrier.area(polygons)
      inserted = area.inserted
      let repaired = try Self.repaired(area, geometry)
      for (reason, count) in repaired.repairs { repairs[reason.rawValue, default: 0] += count }
      if area.closedRings > 0 { repairs[RepairReason.unclosedRing.rawValue, default: 0] += area.closedRings }
      footprint = repaired.footprint
    }
    return PlacedFootprint(
      footprint: footprint, repairs: repairs, insertedVertices: inserted, isOutsideAreaOfUse: isOutside)
  }

  private static func reach(_ metres: Double?, _ what: String, _ size: String) throws(RecordReject) -> Double {
    guard let metres, metres > 0 else {
      throw RecordReject(.noWidth, "\(what) needs \(size) above zero; say how much is dug")
    }
    guard metres <= widest else {
      throw RecordReject(.badNumber, "\(size) of \(metres) m is none of a dig; write metres")
    }
    return metres
  }

  private static func repaired(
    _ area: CoordinateCarrier.CarriedArea, _ context: GEOSContext
  ) throws(RecordReject) -> RepairedArea {
    let repaired: RepairedArea
    do {
      repaired = try PolygonRepair.repaired(area.polygons, context: context)
    } catch {
      throw RecordReject(.selfIntersection, error.detail)
    }
    if repaired.isEmpty { throw RecordReject(.emptyGeometry, "the polygon has no positions") }
    return repaired
  }
}
