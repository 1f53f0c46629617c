import TestSupport
import Testing

@testable import BenchmarkSuites

@Suite struct TrenchPairsTests {
  @Test func `one thread, two threads, single digs and GEOS come to the same pairs`() throws {
    try withTemporaryDirectory { folder in
      let city = try SmallCity.city(in: folder, kilometres: 20, permits: 600)
      let (network, digs, profile) = (try city.network(), try city.digs().batch, city.plan.profile)
      let one = TrenchPairs(network, under: profile, digs: digs, threads: 1)
      let work = try one.run(600)
      #expect(work.count > 600 && work.clear > 60 && work.metres > 0)
      let two = try TrenchPairs(network, under: profile, digs: digs, threads: 2).run(600)
      #expect(two.isSame(as: work))
      let geos = try city.geos()
      for threads in [1, 2] { #expect(try geos.run(600, threads: threads).isSame(as: work)) }

      var singles = Work()
      for place in RandomOrder.places(250, seed: 3) { singles.merge(try one.single(place)) }
      #expect(try one.run(250).isSame(as: singles))
      #expect(try geos.run(250, threads: 1).isSame(as: singles))
    }
  }
}
