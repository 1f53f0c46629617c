internal import NetworkModel
internal import PlanarGeometry

/// The coverage that a network is taken to have where none was declared: the cells of a 250 m grid that hold a
/// pipe, and their eight neighbours. Overhead lines, which no dig is checked against, say nothing of the ground.
struct AssumedCoverage {
  private struct Cell: Hashable {
    let x: Int64
    let y: Int64
  }

  /// Side of a cell in ticks.
  private static let side = Int64(250 * Tick.perMetre)
  private let cells: Set<Cell>
  /// The box around all covered cells, by cell numbers.
  private let extent: GridBox?

  init(_ pipes: [Pipe]) {
    var held: Set<Cell> = []
    for pipe in pipes where !pipe.isAerial {
      for part in pipe.parts { Self.visit(part.vertices) { held.insert($0) } }
    }
    let cells: Set<Cell> = held.reduce(into: []) { cells, cell in
      for dx in -1...1 as ClosedRange<Int64> {
        for dy in -1...1 as ClosedRange<Int64> { cells.insert(Cell(x: cell.x + dx, y: cell.y + dy)) }
      }
    }
    self.cells = cells
    extent = GridBox(around: cells.lazy.map { GridPoint(x: $0.x, y: $0.y) })
  }

  /// Whether S lies in the cells; their sides belong to them.
  func holds(_ footprint: Footprint, _ shape: LocalShape) -> Bool {
    guard let box = footprint.box else { return false }
    let lower = Self.cell(of: box.lower)
    let upper = Self.cell(of: box.upper)
    // Columns beyond every held cell cannot be covered; asked first, for a site may span a continent.
    guard let extent, lower.x >= extent.lower.x - 1, lower.y >= extent.lower.y - 1,
      upper.x <= extent.upper.x + 1, upper.y <= extent.upper.y + 1
    else { return false }
    for x in lower.x...upper.x {
      for y in lower.y...upper.y where !cells.contains(Cell(x: x, y: y)) {
        let corner = GridPoint(x: x * Self.side, y: y * Self.side)
        let opposite = GridPoint(x: corner.x + Self.side, y: corner.y + Self.side)
        if shape.reachesInto(LocalBox(GridBox(lower: corner, upper: opposite), in: shape.frame)) { return false }
      }
    }
    return true
  }

  private static func cell(of point: GridPoint) -> Cell {
    Cell(x: floorDivide(point.x), y: floorDivide(point.y))
  }

  private static func floorDivide(_ ticks: Int64) -> Int64 {
    ticks >= 0 ? ticks / side : -((-ticks + side - 1) / side)
  }

  /// Every cell that a line passes through.
  private static func visit(_ line: [GridPoint], _ take: (Cell) -> Void) {
    take(cell(of: line[0]))
    for (start, end) in zip(line, line.dropFirst()) {
      let first = cell(of: start)
      let last = cell(of: end)
      take(last)
      if first == last { continue }
      // Column by column: between two sides x runs evenly, so y covers one range of cells.
      for column in min(first.x, last.x)...max(first.x, last.x) {
        let left = max(min(start.x, end.x), column * side)
        let right = min(max(start.x, end.x), (column + 1) * side)
        let a = y(on: start, end, at: left)
        let b = y(on: start, end, at: right)
        let low = start.x == end.x ? min(start.y, end.y) : min(a, b)
        let high = start.x == end.x ? max(start.y, end.y) : max(a, b)
        for row in floorDivide(low)...floorDivide(high) { take(Cell(x: column, y: row)) }
      }
    }
  }

  private static func y(on start: GridPoint, _ end: GridPoint, at x: Int64) -> Int64 {
    guard start.x != end.x else { return start.y }
    let share = Double(x - start.x) / Double(end.x - start.x)
    return start.y + Int64((share * Double(end.y - start.y)).rounded())
  }
}
