import ColumnStore
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct CellColumnTests {
  /// The cells of a network that declares no coverage: those asked about that it covers.
  private func covered(_ network: Network, within reach: Int64) throws -> Set<CoverageCell> {
    var cells: Set<CoverageCell> = []
    for x in -reach...reach {
      for y in -reach...reach {
        let cell = CoverageCell(x: x, y: y)
        if try network.assumesCoverage(of: cell) { cells.insert(cell) }
      }
    }
    return cells
  }

  @Test(arguments: Seeds.few)
  func `the column holds the cells of the set and no others`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var field = RandomField()
    (field.reach, field.stride) = (6 * CoverageCell.side, CoverageCell.side)
    var draft = NetworkDraft(name: "cells", crs: Samples.crs)
    draft.pipes = (0..<random.integer(in: 0...8)).map { anyPipe("P\($0)", &random, in: field) }
    var cells = CoverageCells()
    for pipe in draft.pipes { cells.take(pipe) }
    let expected = cells.covered
    let found = try covered(draft.finish(), within: 18)
    #expect(found == expected, "seed \(seed)")
  }

  @Test func `neighbours in a row are one stretch`() throws {
    let spool = BuildSpace().spool(share: 1)
    let row: [Int64] = [-2, -1, 0, 4, 5]
    try CellColumn.append(Set(row.map { CoverageCell(x: $0, y: 7) } + [CoverageCell(x: 1, y: -3)]), to: spool)
    #expect(spool.count == 3 * CellColumn.stride)
  }

  @Test func `of no cells nothing is written`() throws {
    let spool = BuildSpace().spool(share: 1)
    try CellColumn.append([], to: spool)
    #expect(spool.count == 0)
  }

  @Test func `a network with declared coverage keeps no cells`() throws {
    #expect(try covered(Samples.builder().finish(), within: 3) == [])
  }
}
