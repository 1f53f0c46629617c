import ConflictSearch
import GEOSKernel
import TestSupport
import Testing

@testable import BenchmarkSuites

@Suite struct WholeDecisionsTests {
  @Test func `decisions are those of the search, on one thread and on two`() throws {
    try withTemporaryDirectory { folder in
      let city = try SmallCity.city(in: folder, kilometres: 10, permits: 300)
      let (network, digs, profile) = (try city.network(), try city.digs().list, city.plan.profile)
      let search = SiteSearch(network, under: profile)
      let context = try GEOSContext()
      let findings = try digs.reduce(0) { try $0 + search.answer(ConflictQuery($1), using: context).findings.count }
      let one = try WholeDecisions(network, under: profile, digs: digs, threads: 1)
      let all = RandomOrder.places(300, seed: 1)
      let work = try one.run(all)
      #expect(work.count == findings && findings > 0 && work.clear > 0)
      #expect(try WholeDecisions(network, under: profile, digs: digs, threads: 2).run(all.sorted()).isSame(as: work))
      #expect(try one.single(all[0]).isSame(as: one.run([all[0]])))
    }
  }
}
