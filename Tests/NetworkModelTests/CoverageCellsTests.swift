import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct CoverageCellsTests {
  private func held(_ pipes: [Pipe]) -> Set<CoverageCell> {
    var cells = CoverageCells()
    for pipe in pipes { cells.take(pipe) }
    return cells.held
  }

  @Test func `a cell holds its lower sides, and its box both`() {
    let side = CoverageCell.side
    #expect(side == 2_500_000)
    #expect(CoverageCell(holding: GridPoint(x: 0, y: 0)) == CoverageCell(x: 0, y: 0))
    #expect(CoverageCell(holding: GridPoint(x: side - 1, y: side)) == CoverageCell(x: 0, y: 1))
    #expect(CoverageCell(holding: GridPoint(x: -1, y: -side)) == CoverageCell(x: -1, y: -1))
    #expect(CoverageCell(holding: GridPoint(x: -side - 1, y: 0)) == CoverageCell(x: -2, y: 0))
    let box = CoverageCell(x: -1, y: 2).box
    #expect(box.lower == GridPoint(x: -side, y: 2 * side) && box.upper == GridPoint(x: 0, y: 3 * side))
  }

  @Test func `cells are listed by row and then by column`() {
    let cells = [CoverageCell(x: 5, y: -1), CoverageCell(x: -3, y: 0), CoverageCell(x: 4, y: 0)]
    #expect(cells.reversed().sorted() == cells)
  }

  @Test func `a point covers its cell and the eight around it`() {
    var cells = CoverageCells()
    cells.take(Samples.bare("W", x: 100, y: 100))
    #expect(cells.held == [CoverageCell(x: 0, y: 0)])
    #expect(cells.covered.count == 9)
    #expect(cells.covered.contains(CoverageCell(x: -1, y: 1)))
    #expect(!cells.covered.contains(CoverageCell(x: 2, y: 0)))
  }

  @Test func `overhead lines say nothing of the ground`() {
    var line = Samples.bare("T")
    line.laying = .aerial
    #expect(held([line]).isEmpty)
  }

  @Test(arguments: Seeds.smoke)
  func `every position along a line is in a held cell, or on a side of one`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let reach: Int64 = 9_000_000
    let ends = (0..<2).map { _ in
      GridPoint(x: random.integer(in: -reach...reach), y: random.integer(in: -reach...reach))
    }
    let cells = held([Pipe(id: "P", assetClass: .gas, parts: [.init(vertices: ends, tops: [nil, nil])])])
    for step in 0...400 as ClosedRange<Int64> {
      // Within half a tick of the line: cells whose grown box holds it are asked for.
      let point = GridPoint(
        x: ends[0].x + (ends[1].x - ends[0].x) * step / 400, y: ends[0].y + (ends[1].y - ends[0].y) * step / 400)
      #expect(cells.contains { $0.box.grown(by: 1).contains(point) }, "seed \(seed), step \(step)")
    }
    // And none that the line stays away from.
    for cell in cells {
      #expect(cell.box.intersects(GridBox(around: ends) ?? cell.box), "seed \(seed): \(cell)")
    }
  }
}
