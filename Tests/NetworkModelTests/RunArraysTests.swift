import ColumnStore
import PackedIndex
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct RunArraysTests {
  @Test func `runs of one key stay in their order, others follow the curve`() throws {
    let box = { (at: Int32) in IndexBox(minX: at, minY: at, maxX: at, maxY: at) }
    var arrays = RunArrays()
    for (run, place) in [(1, 900), (2, 0), (3, 900), (4, 0)] as [(UInt64, Int32)] { arrays.add(run, box(place), 3) }
    #expect(arrays.count == 4 && IndexFrame.hilbertKey(of: box(0)) < IndexFrame.hilbertKey(of: box(900)))
    let runs = BuildSpace().spool(share: 1)
    var tree = PackedRTreeWriter { BuildSpace().spool(share: 1) }
    try arrays.write(to: &tree, runs: runs)
    var bytes: [UInt8] = []
    try runs.forEachChunk { (piece) throws(FileError) in bytes += piece }
    #expect(stride(from: 0, to: 32, by: 8).map { bytes[$0] } == [2, 4, 1, 3])
    #expect(tree.count == 4)
  }
}
