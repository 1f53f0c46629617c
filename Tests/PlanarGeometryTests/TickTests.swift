import PlanarGeometry
import Testing

@Suite struct TickTests {
  @Test func `a tick is a tenth of a millimetre`() {
    #expect(Tick.perMetre == 10_000)
    #expect(Tick.perMillimetre == 10)
    #expect(Tick.metres(Int64(12_345)) == 1.2345)
    #expect(Tick.metres(0.5) == 0.00005)
  }

  @Test func `a coordinate goes to the nearest tick, halves upwards`() {
    #expect(Tick.nearest(metres: 0.00014) == 1)
    #expect(Tick.nearest(metres: 0.00016) == 2)
    #expect(Tick.nearest(metres: 0.00025) == 3)
    #expect(Tick.nearest(metres: -0.00025) == -2)
    #expect(Tick.nearestMillimetre(metres: 1.2344) == 12_340)
    #expect(Tick.nearestMillimetre(metres: 1.2346) == 12_350)
    #expect(Tick.nearestMillimetre(metres: -1.2344) == -12_340)
  }

  @Test func `sizes round up and covers round down`() {
    #expect(Tick.roundedUp(metres: 0.10001) == 1_001)
    #expect(Tick.roundedDown(metres: 0.10009) == 1_000)
    #expect(Tick.roundedUp(metres: -0.10009) == -1_000)
    #expect(Tick.roundedDown(metres: -0.10001) == -1_001)
  }

  @Test(arguments: [0.29, 0.57, 1.1, 1.15, 2.3, 4.35, 8.2, 16.05])
  func `a decimal that a double just misses is the tick that was written`(metres: Double) {
    let written = Int64((metres * 10_000).rounded())
    #expect(Tick.roundedUp(metres: metres) == written)
    #expect(Tick.roundedDown(metres: metres) == written)
  }

  @Test func `no length is too large to store`() {
    let most = Int64(Tick.largestMetres * Tick.perMetre)
    #expect(Tick.nearest(metres: .infinity) == most)
    #expect(Tick.nearest(metres: -1e300) == -most)
    #expect(Tick.roundedUp(metres: 1e300) == most)
    #expect(Tick.roundedDown(metres: -.infinity) == -most)
  }
}
