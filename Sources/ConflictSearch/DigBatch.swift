public import PlanarGeometry

/// Digs as flat columns: many of them lie close together in memory, in the order in which a search takes them.
///
/// A dig is a few parts, each a list of positions: rings first, each closed, then lines.
public struct DigBatch: Sendable {
  private var positions: [GridPoint] = []
  private var partEnds: [UInt32] = []
  private var digs: [Extent] = []
  private var boxes: [GridBox] = []

  /// Where the parts of a dig lie, and what reaches beyond them.
  private struct Extent {
    let firstPart: UInt32
    let firstLine: UInt32
    let end: UInt32
    let radius: Int64
    let placement: Int64
    let box: GridBox?
    /// Where its search boxes stand among those of all digs.
    let firstBox: UInt32
    let endBox: UInt32
  }

  /// Starts with none.
  public init() {}

  /// How many digs.
  public var count: Int { digs.count }

  /// Adds a dig.
  public mutating func append(_ dig: Dig) {
    let firstPart = UInt32(partEnds.count)
    for polygon in dig.footprint.polygons {
      append(polygon.shell)
      for hole in polygon.holes { append(hole) }
    }
    let firstLine = UInt32(partEnds.count)
    for line in dig.footprint.lines { append(line) }
    let box = dig.footprint.box
    let firstBox = UInt32(boxes.count)
    if let box { boxes += DigBoxes.boxes(of: dig.footprint, whole: box) }
    digs.append(
      Extent(
        firstPart: firstPart, firstLine: firstLine, end: UInt32(partEnds.count), radius: dig.footprint.radius,
        placement: dig.placement, box: box, firstBox: firstBox, endBox: UInt32(boxes.count)))
  }

  private mutating func append(_ part: [GridPoint]) {
    positions.append(contentsOf: part)
    partEnds.append(UInt32(positions.count))
  }

  /// The parts of a dig as they were added, with radius and placement in ticks.
  public func parts(
    of dig: Int
  ) -> (rings: [[GridPoint]], lines: [[GridPoint]], radius: Int64, placement: Int64) {
    let extent = digs[dig]
    return (
      (extent.firstPart..<extent.firstLine).map { Array(positions(ofPart: Int($0))) },
      (extent.firstLine..<extent.end).map { Array(positions(ofPart: Int($0))) }, extent.radius, extent.placement
    )
  }

  /// The places of the digs along a Hilbert curve through all of them, by the middle of their boxes: what follows one
  /// another looks at the same part of a network. O(n log n).
  public func hilbertOrder() -> [UInt32] {
    let keys = digs.map { dig in
      dig.box.map { HilbertCurve.key(x: Self.cell($0.lower.x, $0.upper.x), y: Self.cell($0.lower.y, $0.upper.y)) } ?? 0
    }
    return (0..<UInt32(digs.count)).sorted { (keys[Int($0)], $0) < (keys[Int($1)], $1) }
  }

  /// A cell of some centimetres; what lies farther away than the curve is long wraps around.
  private static func cell(_ low: Int64, _ high: Int64) -> UInt32 {
    UInt32(truncatingIfNeeded: (low / 2 + high / 2) >> 8)
  }

  // What the kernels read.

  func box(of dig: Int) -> GridBox? { digs[dig].box }
  /// Boxes that together hold a dig.
  func searchBoxes(of dig: Int) -> ArraySlice<GridBox> { boxes[Int(digs[dig].firstBox)..<Int(digs[dig].endBox)] }
  func radius(of dig: Int) -> Int64 { digs[dig].radius }
  func placement(of dig: Int) -> Int64 { digs[dig].placement }
  func ringParts(of dig: Int) -> Range<Int> { Int(digs[dig].firstPart)..<Int(digs[dig].firstLine) }
  func lineParts(of dig: Int) -> Range<Int> { Int(digs[dig].firstLine)..<Int(digs[dig].end) }

  func positions(ofPart part: Int) -> ArraySlice<GridPoint> {
    positions[(part == 0 ? 0 : Int(partEnds[part - 1]))..<Int(partEnds[part])]
  }
}
