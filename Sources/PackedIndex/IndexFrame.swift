public import PlanarGeometry

/// How stored ticks become index units: an origin, and a unit of whole millimetres, doubled until everything fits
/// below 2^31.
///
/// Boxes are rounded outwards, so a filter over them lets too much through and never too little:
/// every point of a tick box lies in its unit box, and two tick boxes that share a point have unit boxes that do.
/// For the same reason the distance between unit boxes, times `ticksPerUnit`, is never above the one between the tick
/// boxes. Up to 2,147 km a side the unit is one millimetre, and pipes, which lie on whole millimetres, are not rounded.
public struct IndexFrame: Hashable, Sendable {
  /// The ticks of index unit 0: whole millimetres, not above the extent's lower corner.
  public let origin: GridPoint
  /// Ticks in an index unit: 10, 20, 40 and so on.
  public let ticksPerUnit: Int64

  /// The greatest coordinate in index units.
  static let last = UInt64(Int32.max)
  /// How often the millimetre may be doubled: enough for every difference of two `Int64`.
  private static let doublings = 0...30

  /// Frames an extent, which must hold every box that will be indexed.
  public init(covering extent: GridBox) {
    origin = GridPoint(x: Self.millimetre(notAbove: extent.lower.x), y: Self.millimetre(notAbove: extent.lower.y))
    let side = max(Self.span(origin.x, extent.upper.x), Self.span(origin.y, extent.upper.y))
    var unit = Tick.perMillimetre
    while Self.units(side, of: unit, .up) > Self.last { unit <<= 1 }
    ticksPerUnit = unit
  }

  /// Restores a frame from its stored form; nil where no frame is stored so.
  public init?(stored numbers: [Int64]) {
    guard numbers.count == 3, Self.doublings.contains(where: { Tick.perMillimetre << $0 == numbers[2] }) else {
      return nil
    }
    origin = GridPoint(x: numbers[0], y: numbers[1])
    ticksPerUnit = numbers[2]
  }

  /// The stored form: east and north of the origin in ticks, then ticks in a unit.
  public var stored: [Int64] { [origin.x, origin.y, ticksPerUnit] }

  /// The box in index units, lower corner rounded down and upper corner up.
  ///
  /// What lies outside the frame is moved to its edge. A box partly outside is still found by whatever meets the part
  /// inside, and a box asked about from outside measures no farther from things inside than it is.
  public func box(_ box: GridBox) -> IndexBox {
    IndexBox(
      minX: side(box.lower.x, from: origin.x, .down), minY: side(box.lower.y, from: origin.y, .down),
      maxX: side(box.upper.x, from: origin.x, .up), maxY: side(box.upper.y, from: origin.y, .up))
  }

  /// The box in index units that a search is asked for; nil where it lies off the frame, which holds everything that is
  /// indexed: such a search finds nothing.
  public func query(_ box: GridBox) -> IndexBox? {
    touches(box.lower.x...box.upper.x, origin.x) && touches(box.lower.y...box.upper.y, origin.y) ? self.box(box) : nil
  }

  /// The place of a box along the Hilbert curve through the frame, by its centre: neighbours along the curve are
  /// neighbours in the plane. Entries of a tree are added in this order. O(32).
  public static func hilbertKey(of box: IndexBox) -> UInt64 {
    // Twice the centre, whole and below 2^32 without halving.
    HilbertCurve.key(x: UInt32(box.minX) + UInt32(box.maxX), y: UInt32(box.minY) + UInt32(box.maxY))
  }

  private enum Rounding { case down, up }

  private func side(_ ticks: Int64, from origin: Int64, _ rounding: Rounding) -> Int32 {
    if ticks <= origin { return 0 }
    return Int32(min(Self.units(Self.span(origin, ticks), of: ticksPerUnit, rounding), Self.last))
  }

  /// Whether some of the ticks can lie in the frame, along one axis.
  private func touches(_ ticks: ClosedRange<Int64>, _ origin: Int64) -> Bool {
    if ticks.upperBound < origin { return false }
    return ticks.lowerBound <= origin
      || Self.units(Self.span(origin, ticks.lowerBound), of: ticksPerUnit, .down) <= Self.last
  }

  private static func units(_ span: UInt64, of unit: Int64, _ rounding: Rounding) -> UInt64 {
    let (whole, rest) = span.quotientAndRemainder(dividingBy: UInt64(unit))
    return rounding == .up && rest > 0 ? whole + 1 : whole
  }

  /// Ticks from one position up to another; wraps into the right value where an `Int64` would overflow.
  private static func span(_ from: Int64, _ to: Int64) -> UInt64 { UInt64(bitPattern: to &- from) }

  private static func millimetre(notAbove ticks: Int64) -> Int64 {
    let over = (ticks % Tick.perMillimetre + Tick.perMillimetre) % Tick.perMillimetre
    let (below, overflow) = ticks.subtractingReportingOverflow(over)
    return overflow ? ticks : below
  }
}
