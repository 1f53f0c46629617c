import ConflictRules
import GEOSKernel
import NetworkModel
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct SiteSearchTests {
  @Test func `one search answers one question after another`() throws {
    let network = try network([pipe("a", [(0, 5), (10, 5)]), pipe("b", [(100, 5), (110, 5)])])
    let search = SiteSearch(network, under: around(1))
    let context = try GEOSContext()
    #expect(search.profile.zones.count == 1)
    for (x, id) in [(0.0, "a"), (100, "b"), (0, "a")] {
      let found = try search.answer(ConflictQuery(square((x, 0), (x + 10, 10))), using: context)
      #expect(found.findings.map(\.pipe.id) == [id])
    }
  }

  @Test func `a single pipe can be asked about, near or far`() throws {
    let search = try SiteSearch(network([pipe("a", [(0, 5000), (10, 5000)])]), under: around(1))
    let context = try GEOSContext()
    let query = ConflictQuery(square((0, 0), (10, 10)))
    let far = try #require(try search.assessment(ofPipe: "a", for: query, using: context))
    #expect(far.distance == 4_990)
    #expect(far.finding == nil)
    #expect(try search.assessment(ofPipe: "b", for: query, using: context) == nil)
  }

  @Test func `a network of nothing is searched too`() throws {
    let nothing = try answer(of: square((0, 0), (9, 9)), in: network([], coverage: []), under: around(1))
    #expect(nothing.verdict == .undetermined)
    #expect(nothing.doubts == [.outsideCoverage(nil, hint: nil)])
    #expect(!nothing.searched.coverageIsDeclared)
  }
}
