import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct NearDepthsTests {
  private func depths(_ pipe: Pipe, _ dig: Dig, within metres: Double = 0) throws -> NearDepths {
    try NearDepths(within: metres * Tick.perMetre, of: measured(pipe, dig), dig: DigInFrame(dig))
  }

  @Test func `top and bottom are extremes over the near part`() throws {
    let near = try depths(pipe("P", [(0, 5), (10, 5)], depths: [1, 2], diameter: 0.2), square((0, 0), (10, 10)))
    #expect(near.top == 10_000)
    #expect(near.deepestTop == 20_000)
    #expect(near.bottom == 22_000)
    #expect(near.shallowestBottom == 12_000)
    #expect(near.areKnown)
  }

  @Test func `an assumed height counts, but an unknown bottom of a point is unknown`() throws {
    let site = square((0, 0), (10, 10))
    #expect(try depths(pipe("P", .gas, [(0, 5), (10, 5)], depth: 1, diameter: nil), site).bottom == 16_000)
    let open = try depths(chamber("C", (5, 5), top: 1), site)
    #expect(open.top == 10_000)
    #expect(open.bottom == nil)
    #expect(!open.areKnown)
    #expect(try depths(chamber("C", (5, 5), top: 1, bottom: 3), site).bottom == 30_000)
  }

  @Test func `a pipe that is near by equality has a near part`() throws {
    let near = try depths(pipe("P", [(0, 12), (10, 12)], depth: 1), square((0, 0), (10, 10)), within: 2)
    #expect(near.areKnown)
    #expect(near.top == 10_000)
    #expect(abs(Tick.metres(near.length) - 10) < 1e-4)
  }
}
