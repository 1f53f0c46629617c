import GEOSKernel
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct FootprintJudgeTests {
  private func meets(_ dig: Dig, _ pipe: Pipe) throws -> Bool {
    try FootprintJudge(LocalShape(dig.footprint), using: GEOSContext()).meets(pipe)
  }

  @Test func `a pipe in, on or across the edge meets a polygon`() throws {
    let dig = pit(corners((0, 0), (30, 30)), holes: [corners((10, 10), (20, 20))])
    #expect(try meets(dig, pipe("inside", [(2, 2), (3, 3)])))
    #expect(try meets(dig, pipe("along the edge", [(0, 5), (0, 9)])))
    #expect(try meets(dig, pipe("corner", [(30, 30), (40, 40)])))
    #expect(try meets(dig, pipe("hole's corner", [(15, 15), (20, 20)])))
    #expect(try !meets(dig, pipe("in the hole", [(12, 12), (18, 18)])))
    #expect(try meets(dig, chamber("point on the edge", (30, 4))))
    #expect(try meets(dig, pipe("second part", parts: [[(90, 90), (91, 91)], [(5, 5), (6, 6)]])))
  }

  @Test func `lines and points are judged by their axes alone`() throws {
    #expect(try meets(trench([(0, 0), (10, 0)], width: 2), pipe("across", [(5, -5), (5, 5)])))
    #expect(try !meets(trench([(0, 0), (10, 0)], width: 2), pipe("beside", [(0, 0.5), (10, 0.5)])))
    #expect(try meets(disc((0, 0), radius: 2), pipe("through the middle", [(-5, 0), (5, 0)])))
    #expect(try meets(disc((0, 0), radius: 2), chamber("on the middle", (0, 0))))
  }

  @Test func `several parts and kinds of parts are one dig`() throws {
    let mixed = square((0, 0), (1, 1)).with { $0.footprint.lines = [[at(10, 0), at(20, 0)], [at(50, 50)]] }
    #expect(try meets(mixed, pipe("P", [(15, -1), (15, 1)])))
    #expect(try meets(mixed, pipe("P", [(50, 50), (60, 60)])))
    #expect(try meets(mixed, pipe("P", [(0.5, 0.5), (60, 0.5)])))
    #expect(try !meets(mixed, pipe("P", [(5, 5), (6, 6)])))
  }
}
