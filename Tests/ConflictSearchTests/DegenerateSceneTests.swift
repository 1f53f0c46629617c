import ConflictRules
import ConflictSearch
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

/// Lines on lines, corners on corners, holes around everything: where geometry usually goes wrong.
@Suite struct DegenerateSceneTests {
  struct Scene: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let pipe: Pipe
    let dig: Dig

    init(_ name: String, _ pipe: Pipe, _ dig: Dig) { (testDescription, self.pipe, self.dig) = (name, pipe, dig) }
  }

  private static let box = square((0, 0), (10, 10), depth: 2)
  private static let line = trench([(0, 0), (100, 0)], width: 1, depth: 2)
  private static let ring = pit(corners((0, 0), (90, 90)), holes: [corners((10, 10), (80, 80))], depth: 2)

  static let meeting = [
    Scene("along an edge", pipe("P", [(0, 0), (10, 0)]), box),
    Scene("along an edge and beyond", pipe("P", [(-50, 10), (50, 10)]), box),
    Scene("within an edge", pipe("P", [(3, 10), (4, 10)]), box),
    Scene("its end on an edge", pipe("P", [(5, 10), (5, 50)]), box),
    Scene("its end on a corner", pipe("P", [(10, 10), (50, 50)]), box),
    Scene("through two corners", pipe("P", [(-10, -10), (20, 20)]), box),
    Scene("grazing a corner", pipe("P", [(0, 20), (20, 0)]), box),
    Scene("its bend on a corner", pipe("P", [(15, 90), (10, 10), (90, 15)]), box),
    Scene(
      "a corner of the dig on the pipe", pipe("P", [(-20, 5), (40, 5)]), pit([(5, 5), (15, 15), (15, 25)], depth: 2)),
    Scene("inside", pipe("P", [(2, 2), (3, 3)]), box),
    Scene("a point inside", chamber("P", (2, 2)), box),
    Scene("a point on an edge", chamber("P", (0, 2)), box),
    Scene("a point on a corner", chamber("P", (0, 0)), box),
    Scene("repeated vertices", pipe("P", [(-5, 5), (-5, 5), (5, 5), (5, 5), (5, 5)]), box),
    Scene("a part without length", pipe("P", parts: [[(80, 80), (90, 90)], [(5, 5), (5, 5)]]), box),
    Scene("out and back", pipe("P", [(-5, 5), (5, 5), (-5, 5)]), box),
    Scene("around and through", pipe("P", [(-5, -5), (15, -5), (15, 5), (5, 5)]), box),
    Scene("a line on a line", pipe("P", [(0, 0), (100, 0)]), line),
    Scene("a line within a line", pipe("P", [(40, 0), (60, 0)]), line),
    Scene("a line around a line", pipe("P", [(-100, 0), (200, 0)]), line),
    Scene("a line from a line's end", pipe("P", [(100, 0), (200, 0)]), line),
    Scene("along the side of a trench", pipe("P", [(0, 0.5), (100, 0.5)]), line),
    Scene("grazing the end of a trench", pipe("P", [(100.5, -50), (100.5, 50)]), line),
    Scene("inside a trench, off its line", pipe("P", [(20, 0.25), (30, 0.25)]), line),
    Scene("touching a disc", pipe("P", [(5, -50), (5, 50)]), disc((0, 0), radius: 5, depth: 2)),
    Scene("a point in a disc", chamber("P", (3, 3)), disc((0, 0), radius: 5, depth: 2)),
    Scene("the middle of a disc", chamber("P", (0, 0)), disc((0, 0), radius: 5, depth: 2)),
    Scene("along the edge of a hole", pipe("P", [(10, 20), (10, 30)]), ring),
    Scene("from edge to edge of a hole", pipe("P", [(10, 40), (80, 40)]), ring),
    Scene("its end on the edge of a hole", pipe("P", [(40, 40), (40, 80)]), ring),
    Scene("on the corner of a hole", pipe("P", [(40, 40), (80, 80)]), ring),
    Scene("a point on the edge of a hole", chamber("P", (10, 40)), ring),
    Scene("between shell and hole", pipe("P", [(5, 5), (5, 85)]), ring),
    Scene("across everything", pipe("P", [(-10, 40), (100, 41)]), ring),
    Scene("into a hole and out", pipe("P", [(-10, 40), (40, 40), (40, 100)]), ring),
  ]

  @Test(arguments: meeting) func `what meets the dig is struck, however it is drawn`(scene: Scene) throws {
    for step in [at(0, 0), at(4_000_000, 4_000_000)] {
      // Centreline zones and no size: only c = 0 can strike.
      for drawn in [scene.pipe, scene.pipe.reversed] {
        let thin = drawn.moved(by: step).with { $0.halfWidth = 0 }
        let found = try answer(of: scene.dig.moved(by: step), among: [thin], under: around(0, from: .centreline))
        #expect(found.verdict == .strike)
        #expect(found.findings.first?.gaps.horizontal == 0)
        #expect(found.searched.candidates == 1)
      }
    }
  }

  static let apart = [
    Scene("in a hole", pipe("P", [(40, 40), (50, 50)]), ring),
    Scene("all along the middle of a hole", pipe("P", [(11, 40), (79, 40)]), ring),
    Scene("around the inside of a hole", pipe("P", [(11, 11), (79, 11), (79, 79), (11, 79), (11, 11)]), ring),
    Scene("around the dig", pipe("P", [(-1, -1), (11, -1), (11, 11), (-1, 11), (-1, -1)]), box),
    Scene("in line with an edge", pipe("P", [(11, 0), (50, 0)]), box),
    Scene("in line with a trench", pipe("P", [(101.5, 0), (150, 0)]), line),
    Scene("a point in a hole", chamber("P", (11, 40)), ring),
  ]

  @Test(arguments: apart) func `what stays a metre away is not struck, and is found in a zone of a metre`(
    scene: Scene
  ) throws {
    for step in [at(0, 0), at(4_000_000, 4_000_000)] {
      let thin = scene.pipe.moved(by: step).with { $0.halfWidth = 0 }
      let dig = scene.dig.moved(by: step)
      let near = try answer(of: dig, among: [thin], under: around(30))
      #expect(near.verdict == .restricted)
      #expect(near.findings.first.map { $0.gaps.horizontal >= 1 } == true)
      let gap = near.findings.first?.gaps.horizontal ?? 0
      #expect(try answer(of: dig, among: [thin], under: around(gap)).verdict == .restricted)
      #expect(try answer(of: dig, among: [thin], under: around(max(0, gap - millimetre))).verdict == .clear)
    }
  }

  @Test func `a large hole around a whole network is not inside, however deep the pipes lie in it`() throws {
    let pipes = (0..<10).map { pipe("P\($0)", [(Double(20 + $0), 20), (Double(20 + $0), 70)]) }
    let found = try answer(of: Self.ring, among: pipes, under: around(9.9 - millimetre))
    #expect(found.verdict == .clear)
    #expect(found.searched.candidates == 0)
    let wider = try answer(of: Self.ring, among: pipes, under: around(9.9))
    #expect(wider.findings.map(\.pipe.id) == pipes.map(\.id), "9.9 m from the lower edge, by id")
  }

  @Test func `a dig of parts is one dig, and a hole in one may be filled by another`() throws {
    let parts = Self.ring.with { $0.footprint.polygons.append(polygon(corners((40, 40), (50, 50)))) }
    #expect(try answer(of: parts, among: [pipe("P", [(44, 44), (46, 46)])], under: around(1)).verdict == .strike)
    #expect(try answer(of: parts, among: [pipe("P", [(60, 60), (61, 61)])], under: around(1)).verdict == .clear)
  }

  @Test func `a pipe that crosses a corner between two whole positions is struck`() throws {
    // From (0, 20.001) to (20.001, 0): it passes the corner (10, 10) at 0.0007 m, and with 0.1 m half width meets it.
    let passing = pipe("P", [(0, 20.001), (20.001, 0)])
    #expect(try answer(of: Self.box, among: [passing], under: around(0, from: .centreline)).verdict == .strike)
    let thin = passing.with { $0.halfWidth = 0 }
    #expect(try answer(of: Self.box, among: [thin], under: around(0, from: .centreline)).verdict == .clear)
  }
}
