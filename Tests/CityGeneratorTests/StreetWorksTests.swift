import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import CityGenerator

@Suite struct StreetWorksTests {
  private static func laid(_ line: UtilityLine, seed: UInt64, metres: Double = 600) throws -> [Pipe] {
    var scenario = try Scenario.named("city")
    scenario.seed = seed
    var works = StreetWorks(scenario, place: TileOrder.Place(x: 0, y: 0), tile: 9)
    let street = StreetCurve(from: Spot(x: 0, y: 0), to: Spot(x: metres * 1000, y: 0), bulge: metres * 15)
    works.lay(line, along: street, left: 2_000)
    return works.pipes
  }

  @Test(arguments: Seeds.smoke) func `a main runs from end to end without a gap`(seed: UInt64) throws {
    let mains = try Self.laid(UtilityLine.mains[2], seed: seed).filter { !$0.isPoint }
    for (pipe, next) in zip(mains, mains.dropFirst()) {
      #expect(pipe.parts[0].vertices.last == next.parts[0].vertices.first)
    }
    #expect(abs((mains.first?.box.lower.x ?? 0)) < 10_000)
    #expect(abs((mains.last?.box.upper.x ?? 0) - 6_000_000) < 10_000)
    #expect(mains.allSatisfy { (2...5).contains($0.parts[0].vertices.count) })
  }

  @Test(arguments: Seeds.smoke) func `survey points lie 5 to 40 m apart, in streets of any length`(seed: UInt64) throws
  {
    for metres in [12, 39, 41, 64, 333.3] {
      for pipe in try Self.laid(UtilityLine.mains[0], seed: seed, metres: metres) where !pipe.isPoint {
        for step in Steps.metres(of: pipe) { #expect((4.9...40.9).contains(step)) }
      }
    }
  }

  @Test func `drains have manholes, water has valves and hydrants`() throws {
    let points = try (1...20).flatMap { seed in
      try [0, 2].flatMap { try Self.laid(UtilityLine.mains[$0], seed: seed) }.filter(\.isPoint)
    }
    #expect(Set(points.map(\.kind)) == [.manhole, .valve, .hydrant])
    for point in points {
      #expect(point.parts[0].tops == [0] && point.depthReference == nil)
      if let height = point.outerHeight { #expect(height > 3_000) }
    }
  }

  @Test func `ids number the pipes of a tile`() throws {
    let ids = try Self.laid(UtilityLine.mains[0], seed: 4).map(\.id)
    #expect(ids.first == "D9-1")
    #expect(Set(ids).count == ids.count)
  }
}

/// How far survey points lie apart.
enum Steps {
  static func metres(of pipe: Pipe) -> [Double] {
    let vertices = pipe.parts[0].vertices
    return zip(vertices, vertices.dropFirst()).map { start, end in
      let (dx, dy) = (Tick.metres(end.x - start.x), Tick.metres(end.y - start.y))
      return (dx * dx + dy * dy).squareRoot()
    }
  }
}
