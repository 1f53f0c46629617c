import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct NearPartTests {
  private let site = square((0, 0), (10, 10))

  private func part(_ pipe: Pipe, within metres: Double, of dig: Dig) -> NearPart {
    let shape = LocalShape(dig.footprint)
    let line = Centreline(pipe, in: shape.frame, interpolationLimit: 75 * Tick.perMetre)
    return NearPart(of: line, within: metres * Tick.perMetre, of: shape, keepsSegments: true)
  }

  @Test func `a pipe across a pit is near over the pit and the reach at both sides`() {
    let near = part(pipe("P", [(-20, 5), (30, 5)], depth: 1), within: 2, of: site)
    #expect(abs(Tick.metres(near.length) - 14) < 1e-9)
    #expect(near.segments.count == 1)
  }

  @Test func `only depths on the near part count`() {
    // t runs from 0 m at x = -20 to 5 m at x = 30: on x from -2 to 12 from 1.8 m to 3.2 m.
    let near = part(pipe("P", [(-20, 5), (30, 5)], depths: [0, 5]), within: 2, of: site)
    #expect(abs((near.leastTop ?? 0) - 18_000) < 1e-6)
    #expect(abs((near.greatestTop ?? 0) - 32_000) < 1e-6)
  }

  @Test func `one unknown depth on the near part and none is known, elsewhere it does not matter`() {
    let line: [Place] = [(-50, 5), (-20, 5), (5, 5), (30, 5), (60, 5)]
    let far = part(pipe("P", line, depths: [nil, 1, 1, 1, nil]), within: 2, of: site)
    #expect(far.depthIsKnown)
    #expect(far.leastTop == 10_000)
    let near = part(pipe("P", line, depths: [1, 1, 1, nil, 1]), within: 2, of: site)
    #expect(!near.depthIsKnown)
    #expect(near.leastTop == nil)
    #expect(near.greatestTop == nil)
    // The unknown segment begins exactly where N ends: its first point is on N.
    let touching = part(pipe("P", [(-20, 5), (12, 5), (30, 5)], depths: [1, 1, nil]), within: 2, of: site)
    #expect(!touching.depthIsKnown)
  }

  @Test func `nothing near is nothing known`() {
    let none = part(pipe("P", [(0, 20), (10, 20)], depth: 1), within: 2, of: site)
    #expect(none.segments.isEmpty)
    #expect(none.length == 0)
    #expect(!none.depthIsKnown)
    #expect(none.distance(to: Point(x: 0, y: 0)) == .infinity)
  }

  @Test func `a pipe around a hole is near in two parts, and a bend between them does not count`() {
    let ring = pit(corners((0, 0), (30, 30)), holes: [corners((10, 10), (20, 20))])
    let near = part(pipe("P", [(5, 15), (15, 15), (25, 15)], depths: [1, 9, 1]), within: 1, of: ring)
    #expect(near.segments.count == 2)
    #expect(abs(Tick.metres(near.length) - 12) < 1e-9)
    #expect(abs((near.greatestTop ?? 0) - 58_000) < 1e-6, "1 m + 8 m x 6 / 10")
  }

  @Test func `a drop at one place has both of its depths`() {
    let near = part(pipe("P", [(5, -5), (5, 5), (5, 5), (5, 6)], depths: [3, 3, 1, 1]), within: 0, of: site)
    #expect(near.leastTop == 10_000)
    #expect(near.greatestTop == 30_000)
  }

  @Test func `its distance to a place is that of the near part, not of the pipe`() {
    let near = part(pipe("P", [(-20, 5), (30, 5)], depth: 1), within: 0, of: site)
    #expect(near.distance(to: Point(x: 130_000, y: 90_000)) == 50_000)
  }
}
