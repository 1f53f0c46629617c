import ConflictRules
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct PipeAssessmentWholeTests {
  @Test func `all of a pipe is measured, near or far`() throws {
    let long = pipe("P", parts: [[(-900, 12), (900, 12)], [(5, 11), (5, 900)]])
    let whole = try assessed(long, square((0, 0), (10, 10)), around(1))
    #expect(whole.distance == 1)
    #expect(whole.measured.centreline.pieces.count == 2)
    #expect(try assessed(pipe("P", [(9e5, 0), (9e5, 1)]), square((0, 0), (10, 10)), around(1)).distance == 899_990)
  }

  @Test func `depths of every zone are told, decisive or not`() throws {
    let rules = profile([zone("near", reach: 5), zone("deep", reach: 1, vertical: 0)])
    let unknown = try assessed(pipe("P", [(0, 5), (10, 5)]), square((0, 0), (10, 10)), rules)
    #expect(unknown.zones.count == 3)
    #expect(unknown.zones.allSatisfy { $0.near != nil })
  }
}
