internal import NetworkModel
internal import PlanarGeometry

/// The coverage that a network is taken to have where none was declared: the cells of a 250 m grid that hold a
/// pipe, and their eight neighbours.
struct AssumedCoverage {
  /// Around all covered cells; nil where there are none.
  let extent: GridBox?
  /// Whether a cell is covered.
  let covers: (CoverageCell) throws -> Bool

  /// As the network keeps it.
  init(_ network: Network) {
    extent = network.extent?.grown(by: 2 * CoverageCell.side)
    covers = { try network.assumesCoverage(of: $0) }
  }

  /// Counted from the pipes themselves: the slow twin.
  init(_ pipes: [Pipe]) {
    var cells = CoverageCells()
    for pipe in pipes { cells.take(pipe) }
    let covered = cells.covered
    extent = covered.reduce(nil as GridBox?) { box, cell in box?.union(cell.box) ?? cell.box }
    covers = { covered.contains($0) }
  }

  /// Whether S lies in the cells; their sides belong to them.
  func holds(_ dig: DigInFrame) throws -> Bool {
    // Asked first, for a site may span a continent.
    let (box, shape) = (dig.box, dig.shape)
    guard !shape.isEmpty, let extent, extent.contains(box.lower), extent.contains(box.upper) else { return false }
    let lower = CoverageCell(holding: box.lower)
    let upper = CoverageCell(holding: box.upper)
    for x in lower.x..<upper.x + 1 {
      for y in lower.y..<upper.y + 1 {
        let cell = CoverageCell(x: x, y: y)
        if try covers(cell) { continue }
        if shape.reachesInto(LocalBox(cell.box, in: shape.frame)) { return false }
      }
    }
    return true
  }
}
