import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct MeasuredPipeTests {
  private func distance(_ pipe: Pipe, _ dig: Dig) throws -> Double { Tick.metres(try measured(pipe, dig).distance) }
  private func intrusion(_ pipe: Pipe, _ dig: Dig) throws -> Double { Tick.metres(try measured(pipe, dig).intrusion) }
  private let site = square((0, 0), (10, 10))

  @Test func `distance is that of the nearest part`() throws {
    #expect(try distance(pipe("P", parts: [[(50, 0), (60, 0)], [(13, 14), (20, 20)]]), site) == 5)
  }

  @Test func `distance is nothing where the pipe touches the dig or lies in it`() throws {
    #expect(try distance(pipe("P", [(4, 4), (5, 5)]), site) == 0)
    #expect(try distance(pipe("P", [(10, 2), (10, 8)]), site) == 0)
    #expect(try distance(pipe("P", [(10, 10), (20, 20)]), site) == 0)
    #expect(try distance(chamber("C", (5, 5)), site) == 0)
  }

  @Test func `a line inside a line, and a line on a line`() throws {
    let line: [Place] = [(0, 0), (100, 0)]
    #expect(try distance(pipe("P", [(40, 0), (60, 0)]), trench(line, width: 1)) == 0)
    #expect(try distance(pipe("P", line), trench(line, width: 1)) == 0)
    #expect(try distance(pipe("P", [(-50, 0), (150, 0)]), trench(line, width: 1)) == 0)
    #expect(try distance(pipe("P", [(100, 0), (150, 0)]), trench(line, width: 1)) == 0)
    #expect(try distance(pipe("P", [(100.75, 0), (150, 0)]), trench(line, width: 1)) == 0.25)
  }

  @Test func `intrusion is how far the deepest vertex or middle lies from the boundary`() throws {
    #expect(try intrusion(pipe("P", [(-5, 5), (15, 5)]), site) == 5, "the middle of what lies inside")
    #expect(try intrusion(pipe("P", [(-5, 3), (4, 3)]), site) == 3, "the vertex")
    #expect(try intrusion(pipe("P", [(0, 2), (0, 8)]), site) == 0, "along the edge")
    #expect(try intrusion(pipe("P", [(20, 20), (30, 30)]), site) == 0)
    #expect(try intrusion(chamber("C", (5, 6)), site) == 4)
    // From (8, 10) to (10, 8): the middle (9, 9) lies 1 m from both edges.
    #expect(try abs(intrusion(pipe("P", [(7, 11), (11, 7)]), site) - 1) < 1e-9)
  }

  @Test func `intrusion into a trench is half its width less the distance from its line`() throws {
    let capsule = trench([(0, 0), (10, 0)], width: 2)
    #expect(try intrusion(pipe("P", [(0, 0.25), (10, 0.25)]), capsule) == 0.75)
    #expect(try intrusion(pipe("P", [(5, -5), (5, 5)]), capsule) == 1)
    #expect(try abs(intrusion(pipe("P", [(-7, 2), (7, 2)]), disc((0, 0), radius: 5)) - 3) < 1e-9)
  }

  @Test func `the three gaps`() throws {
    // 3 m away, half a metre wide: 2.75 m to the wall; uh 0.5 m and us 0.25 m either way.
    let near = pipe("P", [(0, 13), (10, 13)], diameter: 0.5, uh: 0.5)
    let dig = square((0, 0), (10, 10), placement: 0.25)
    let gaps = try assessed(near, dig).gaps
    #expect(gaps.horizontal == 2.75)
    #expect(gaps.worst == 2)
    #expect(gaps.best == 3.5)
  }

  @Test func `a pipe through the middle is a strike whatever the uncertainties, one in the corner may not be`() throws {
    let dig = square((0, 0), (10, 10), placement: 0.25)
    #expect(try assessed(pipe("P", [(-5, 5), (15, 5)], uh: 2), dig).gaps.best == 0)
    // 0.5 m inside, 0.1 m half width, 2 m + 0.25 m of doubt: 1.65 m away at best.
    let clipping = try assessed(pipe("P", [(-5, 0.5), (15, 0.5)], uh: 2), dig).gaps
    #expect(clipping.horizontal == 0)
    #expect(abs(clipping.best - 1.65) < 1e-9)
  }
}
