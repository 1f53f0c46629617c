public import PlanarGeometry

/// What was put right in a drawn area; counted under `repaired` by these codes.
public enum RepairReason: String, CaseIterable, Sendable {
  /// A ring whose last position is not its first; closed.
  case unclosedRing = "unclosed-ring"
  /// A shell that encloses nothing (all positions on one line); kept as a line, or a single position.
  case zeroArea = "zero-area"
  /// A shell that crosses or retraces itself; now all points with a winding number other than zero, and the ring.
  case crossingRing = "crossing-ring"
  /// A hole that crosses itself, encloses nothing, or is not inside its shell; dropped.
  case droppedHole = "dropped-hole"
  /// Holes that overlap each other, or share an edge with their shell; their union is cut out.
  case overlappingHoles = "overlapping-holes"
  /// Polygons that overlap; united.
  case overlappingPolygons = "overlapping-polygons"
  /// A polygon without a single position; left out.
  case emptyPolygon = "empty-polygon"
}

/// An area fit to be a dig: valid polygons that do not overlap, and lines without width. Empty where nothing was drawn.
///
/// Where rings had to be cut at their crossings, the drawn rings themselves are kept as lines. Crossings lie between
/// ticks, and the polygons there are off by less than 1.5 ticks (0.15 mm); the lines are not, and since the edge of
/// such an area lies on its rings, the distance of anything outside is exact. What the rounding may take from the
/// inside is never farther than that from the area.
public struct RepairedArea: Equatable, Sendable {
  /// Valid polygons, rings closed. Those that needed no repair are as they were drawn, vertex for vertex.
  public var polygons: [GridPolygon]
  /// Rings that enclose nothing or had to be cut: part of the area, without width. One position is a point.
  public var lines: [[GridPoint]]
  /// How often each repair was needed.
  public var repairs: [RepairReason: Int]

  /// Whether there is nothing in it, as where every polygon was empty.
  public var isEmpty: Bool { polygons.isEmpty && lines.isEmpty }

  /// Makes an area of its pieces.
  public init(polygons: [GridPolygon] = [], lines: [[GridPoint]] = [], repairs: [RepairReason: Int] = [:]) {
    self.polygons = polygons
    self.lines = lines
    self.repairs = repairs
  }

  /// The area as a dig.
  public var footprint: Footprint { Footprint(polygons: polygons, lines: lines) }

  mutating func note(_ reason: RepairReason, times: Int = 1) {
    if times > 0 { repairs[reason, default: 0] += times }
  }
}

/// An area that cannot be repaired: the reject `self-intersection`.
public struct PolygonRepairError: Error, Equatable, CustomStringConvertible {
  /// The code it is rejected under.
  public static let code = "self-intersection"

  /// What failed.
  public let detail: String

  /// Makes an error from what failed.
  public init(detail: String) { self.detail = detail }

  /// `self-intersection: the polygon cannot be repaired: ...; draw it again without crossing edges`.
  public var description: String {
    "\(Self.code): the polygon cannot be repaired: \(detail); draw it again without crossing edges"
  }
}
