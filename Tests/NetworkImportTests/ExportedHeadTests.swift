import NetworkModel
import TestSupport
import Testing

@testable import NetworkImport

@Suite struct ExportedHeadTests {
  @Test func `the head of a network is everything but its pipes`() throws {
    let draft = ExportFixture.draft
    let network = try draft.finish()
    let head = try ExportedHead(network)
    #expect(head.name == draft.name && head.asOf == draft.asOf && head.rules == draft.defaultRules)
    #expect(head.version == network.version && head.pipes == 2 && head.unplaced == 3)
    #expect(
      head.crs == draft.crs && head.extent == network.extent && head.sources == draft.sources
        && head.coverage == draft.coverage)
    #expect(Set(head.rejects) == Set(draft.rejects))
  }

  @Test func `what a silent pipe was moved by is the most that any was`() throws {
    #expect(try ExportedHead(ExportFixture.draft.finish()).importUncertainty == 7)
    var draft = ExportFixture.draft
    draft.pipes = []
    #expect(try ExportedHead(draft.finish()).importUncertainty == 0)
  }
}
