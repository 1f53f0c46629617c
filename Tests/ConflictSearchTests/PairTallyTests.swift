import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct PairTallyTests {
  @Test func `the hash is the sum of the finaliser of SplitMix64`() {
    // The first two numbers of SplitMix64 begun at 0 and at 1 (public test vectors).
    #expect(PairTally.mix(0) == 0xe220_a839_7b1d_cdaf)
    #expect(PairTally.mix(1) == 0x910a_2dec_8902_5cc1)
    var tally = PairTally()
    tally.take(dig: 0, pipe: 0, distance: 1.5)
    tally.take(dig: 0, pipe: 1, distance: 0.25)
    tally.takeClear()
    #expect(tally.pairs == 2 && tally.clear == 1 && tally.distanceSum == 1.75)
    #expect(tally.hash == 0xe220_a839_7b1d_cdaf &+ 0x910a_2dec_8902_5cc1)
  }

  @Test func `parts merge into what one search comes to, in any order`() {
    var random = SplitMix64(seed: 3)
    var (whole, first, second) = (PairTally(), PairTally(), PairTally())
    for index in 0..<100 {
      let (dig, pipe) = (random.integer(in: 0...UInt32.max), random.integer(in: 0...UInt32.max))
      whole.take(dig: dig, pipe: pipe, distance: 0.5)
      if index % 3 == 0 {
        first.take(dig: dig, pipe: pipe, distance: 0.5)
      } else {
        second.take(dig: dig, pipe: pipe, distance: 0.5)
      }
    }
    first.takeClear()
    whole.takeClear()
    second.merge(first)
    #expect(second == whole)
  }
}
