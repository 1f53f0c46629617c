import ConflictRules
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct PipeCourseTests {
  private let site = square((0, 0), (10, 10), depth: 2)
  private let rules = profile([zone("protection", reach: 1), zone("control", .any, .notify, reach: 20)])

  /// The course of the one pipe, as `x y` texts.
  private func course(_ pipe: NetworkModel.Pipe, _ dig: Dig? = nil) throws -> [[String]] {
    let network = try network([pipe])
    let dig = dig ?? site
    let finding = try #require(try answer(of: dig, in: network, under: rules).findings.first)
    return try PipeCourse(of: finding, near: dig, in: network).parts.map { $0.map { "\($0.x) \($0.y)" } }
  }

  @Test func `a long main is cut 5 m beyond the largest zone it is in`() throws {
    // The box: 25 m around the pit.
    #expect(try course(pipe("P", [(-1_000, 5), (40_000, 5)])) == [["-25.0 5.0", "35.0 5.0"]])
    #expect(
      try course(pipe("P", [(-10, 5), (3, 5), (4, 7), (4, 1_000)])) == [
        ["-10.0 5.0", "3.0 5.0", "4.0 7.0", "4.0 35.0"]
      ])
  }

  @Test func `a gap beyond the zones is in the picture, for the sake of what is uncertain`() throws {
    let doubtful = pipe("P", [(-1_000, 60), (1_000, 60)], uh: 40)
    // 50 m away, in the zone of 20 m by its uncertainty: the box reaches 55 m.
    #expect(try course(doubtful) == [["-55.0 60.0", "65.0 60.0"]])
  }

  @Test func `a pipe that leaves the box and comes back has several parts`() throws {
    let bow = pipe("P", [(-5, 5), (-5, 100), (15, 100), (15, 5)])
    #expect(try course(bow) == [["-5.0 5.0", "-5.0 35.0"], ["15.0 35.0", "15.0 5.0"]])
    let parts = pipe("P", parts: [[(2, 2), (3, 3)], [(500, 500), (600, 600)], [(4, 4), (5, 4)]])
    #expect(try course(parts) == [["2.0 2.0", "3.0 3.0"], ["4.0 4.0", "5.0 4.0"]])
  }

  @Test func `a point asset is its point`() throws {
    #expect(try course(chamber("C", (12, 5))) == [["12.0 5.0"]])
  }

  @Test(arguments: Seeds.smoke) func `the nearest position lies on the course, and the course in the pipe`(seed: UInt64)
    throws
  {
    var random = SplitMix64(seed: seed)
    for round in 0..<4 {
      let (dig, pipe) = (randomDig(&random), randomPipe("P", &random))
      let network = try network([pipe])
      for finding in try answer(of: dig, in: network, under: rules).findings {
        let parts = try PipeCourse(of: finding, near: dig, in: network).parts
        #expect(parts.allSatisfy { !$0.isEmpty })
        let frame = LocalFrame(origin: GridPoint(x: 0, y: 0))
        func local(_ position: Finding.Position) -> Point {
          Point(x: position.x * Tick.perMetre, y: position.y * Tick.perMetre)
        }
        func segments(_ points: [Point]) -> [Segment] {
          points.count == 1
            ? [Segment(points[0], points[0])] : zip(points, points.dropFirst()).map { Segment($0, $1) }
        }
        let drawn = parts.flatMap { segments($0.map(local)) }
        let whole = pipe.parts.flatMap { segments($0.vertices.map(frame.local)) }
        let gap = drawn.map { $0.distance(to: local(finding.nearestOnPipe)) }.min() ?? .infinity
        #expect(gap < 0.01, "seed \(seed).\(round): \(gap) ticks")
        for position in parts.flatMap(\.self).map(local) {
          let off = whole.map { $0.distance(to: position) }.min() ?? .infinity
          #expect(off < 0.01, "seed \(seed).\(round): \(off) ticks")
        }
      }
    }
  }
}
