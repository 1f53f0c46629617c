public import NetworkModel
import PackedIndex
import PlanarGeometry

/// Everything a network says, read to the last byte and put into one hash: equal hashes are equal networks.
public struct WholeNetwork: Equatable, Sendable {
  /// The hash.
  public let hash: String

  /// Reads a network.
  /// - Throws: what damage there is.
  public init(_ network: Network) throws {
    var hash = ContentHash()
    func add(_ value: some Any) { hash.update(Array("\(value)\n".utf8)) }
    add([network.name, network.asOf ?? "-", network.defaultRules ?? "-", network.version])
    add(network.crs)
    add(network.sources)
    add(network.unplaced)
    add(network.statistics.classes.sorted { $0.key < $1.key })
    add([network.statistics.pipes, network.statistics.segments, network.statistics.aerial])
    add(network.statistics.known)
    add(network.extent as Any)
    add(network.classesHeld.sorted())
    add(network.kinds)
    add(network.coverage)
    for pipe in try network.pipes() { hash.update(pipe.content) }
    for place in 0..<network.columns.runCount { add(try network.columns.run(at: place)) }
    for place in 0..<network.columns.runCount { add(try network.runs.entry(at: UInt32(place))) }
    add(try Self.found(in: network.runs))
    add(try network.rejects.all())
    add(try Self.found(in: network.rejects.tree))
    for place in 0..<network.rejects.count { add(try network.rejects.record(atPlace: place)) }
    for x in -6...6 as ClosedRange<Int64> {
      for y in -6...6 as ClosedRange<Int64> { add(try network.assumesCoverage(of: CoverageCell(x: x, y: y))) }
    }
    add(try network.place(ofPipe: "no such pipe") as Any)
    self.hash = hash.text
  }

  private static func found(in tree: PackedRTree) throws -> [UInt32] {
    var places: [UInt32] = []
    let level = ReachLevel(box: IndexBox.everywhere, groups: 0x7FFF)
    try tree.search([level], into: &places)
    let corner = IndexBox(minX: 0, minY: 0, maxX: 0, maxY: 0)
    try tree.nearest(to: corner, slack: Array(repeating: 1, count: PackedRTree.groupLimit), upTo: .infinity) {
      place, _ in
      places.append(place)
      return nil
    }
    return places
  }
}
