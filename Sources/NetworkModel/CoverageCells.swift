public import PlanarGeometry

/// A cell of the grid of 250 m that assumed coverage is counted in.
public struct CoverageCell: Hashable, Sendable, Comparable {
  /// Column, from the origin of the store CRS.
  public let x: Int64
  /// Row.
  public let y: Int64

  /// Side of a cell in ticks.
  public static let side = Int64(250 * Tick.perMetre)

  /// Names a cell.
  public init(x: Int64, y: Int64) {
    self.x = x
    self.y = y
  }

  /// The cell that a position lies in.
  public init(holding point: GridPoint) {
    self.init(x: Self.index(point.x), y: Self.index(point.y))
  }

  /// Whether it is the cell of a position.
  @inline(__always)
  func holds(_ point: GridPoint) -> Bool {
    let (east, north) = (point.x - x * Self.side, point.y - y * Self.side)
    return 0 <= east && east < Self.side && 0 <= north && north < Self.side
  }

  /// The box of the cell; its sides belong to it.
  public var box: GridBox {
    let corner = GridPoint(x: x * Self.side, y: y * Self.side)
    return GridBox(lower: corner, upper: GridPoint(x: corner.x + Self.side, y: corner.y + Self.side))
  }

  /// By row, then by column.
  public static func < (left: CoverageCell, right: CoverageCell) -> Bool { (left.y, left.x) < (right.y, right.x) }

  private static func index(_ ticks: Int64) -> Int64 {
    ticks >= 0 ? ticks / side : -((-ticks + side - 1) / side)
  }
}

/// The cells that pipes pass through, for the coverage of a network that declares none. Overhead lines, which no dig
/// is checked against, say nothing of the ground.
public struct CoverageCells: Sendable {
  /// The cells that hold a pipe.
  public private(set) var held: Set<CoverageCell> = []

  /// Starts with none.
  public init() {}

  /// The cell that was entered last: most vertices lie in the cell of the one before.
  private var latest: CoverageCell?

  /// Takes in the cells of a pipe.
  public mutating func take(_ pipe: Pipe) {
    guard !pipe.isAerial else { return }
    for part in pipe.parts { visit(part.vertices, part.vertices.indices) }
  }

  /// Takes in the cells of a pipe that is not overhead.
  mutating func take(_ pipe: FlatPipe) {
    pipe.forEachPart { range in visit(pipe.vertices, range) }
  }

  /// The cells that are covered: those that hold a pipe, and their eight neighbours.
  public var covered: Set<CoverageCell> {
    held.reduce(into: []) { cells, cell in
      for dx in -1...1 as ClosedRange<Int64> {
        for dy in -1...1 as ClosedRange<Int64> { cells.insert(CoverageCell(x: cell.x + dx, y: cell.y + dy)) }
      }
    }
  }

  /// Every cell that a line passes through.
  private mutating func visit(_ vertices: [GridPoint], _ line: Range<Int>) {
    var last = enter(vertices[line.lowerBound])
    for index in line.dropFirst() {
      let (start, end) = (vertices[index - 1], vertices[index])
      let first = last
      last = enter(end)
      if first == last { continue }
      let side = CoverageCell.side
      // Column by column: between two sides x runs evenly, so y covers one range of cells.
      for column in min(first.x, last.x)...max(first.x, last.x) {
        let left = max(min(start.x, end.x), column * side)
        let right = min(max(start.x, end.x), (column + 1) * side)
        let a = Self.y(on: start, end, at: left)
        let b = Self.y(on: start, end, at: right)
        let low = start.x == end.x ? min(start.y, end.y) : min(a, b)
        let high = start.x == end.x ? max(start.y, end.y) : max(a, b)
        let rows = CoverageCell(holding: GridPoint(x: 0, y: low)).y...CoverageCell(holding: GridPoint(x: 0, y: high)).y
        for row in rows { held.insert(CoverageCell(x: column, y: row)) }
      }
    }
  }

  /// Takes in the cell of a vertex.
  @inline(__always)
  private mutating func enter(_ point: GridPoint) -> CoverageCell {
    if let latest, latest.holds(point) { return latest }
    let cell = CoverageCell(holding: point)
    held.insert(cell)
    latest = cell
    return cell
  }

  private static func y(on start: GridPoint, _ end: GridPoint, at x: Int64) -> Int64 {
    guard start.x != end.x else { return start.y }
    let share = Double(x - start.x) / Double(end.x - start.x)
    return start.y + Int64((share * Double(end.y - start.y)).rounded())
  }
}
