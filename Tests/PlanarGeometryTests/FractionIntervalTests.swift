import Testing

@testable import PlanarGeometry

@Suite struct FractionIntervalTests {
  @Test func `pieces that touch or overlap become one, the others stay apart`() {
    let pieces = [
      FractionInterval(0.5, 0.6), FractionInterval(0, 0.2), FractionInterval(0.2, 0.3), FractionInterval(0.1, 0.15),
    ]
    #expect(FractionInterval.merged(pieces) == [FractionInterval(0, 0.3), FractionInterval(0.5, 0.6)])
    #expect(FractionInterval.merged([]) == [])
  }

  @Test func `a piece is cut to the segment, and may be a single point of it`() {
    #expect(FractionInterval.clipped(-1, 0.5) == FractionInterval(0, 0.5))
    #expect(FractionInterval.clipped(1, 3) == FractionInterval(1, 1))
    #expect(FractionInterval.clipped(-2, -1) == nil)
    #expect(FractionInterval.clipped(1.1, 2) == nil)
    #expect(FractionInterval.clipped(-.infinity, .infinity) == .whole)
  }

  @Test func `the hull of two pieces spans the gap between`() {
    #expect(FractionInterval(0.1, 0.2).hull(FractionInterval(0.7, 0.8)) == FractionInterval(0.1, 0.8))
    #expect(FractionInterval(0.25, 0.75).middle == 0.5)
  }
}
