import Testing

@testable import BenchmarkSuites

@Suite struct `The work hash` {
  @Test func `the bits of a pair are scattered as SplitMix64 does it`() {
    // The first number of SplitMix64 of seed 0, as its authors publish it.
    #expect(WorkHash.mixed(0, 0) == 0xE220_A839_7B1D_CDAF)
    #expect(WorkHash.mixed(1, 2) != WorkHash.mixed(2, 1))
    #expect(WorkHash.text(0xABC) == "0000000000000abc")
    #expect(WorkHash.text(.max) == "ffffffffffffffff")
  }
}
