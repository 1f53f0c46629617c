import TestSupport
import Testing

@testable import Projections

struct EdgeDensifierTests {
  let systems: Systems

  init() throws {
    systems = try Systems()
  }

  func densifier(_ source: String, _ target: String) throws -> EdgeDensifier {
    EdgeDensifier(try systems.projection(source, target), from: try systems(source))
  }

  @Test func `an identity changes no bit and inserts nothing`() throws {
    let path = try densifier("EPSG:4544", "EPSG:4544").carry(x: [0.1, 1e6, 0.3], y: [0.7, 5e6, -0.0])
    #expect(path.x == [0.1, 1e6, 0.3])
    #expect(path.y.map(\.bitPattern) == [0.7, 5e6, -0.0].map(\.bitPattern))
    #expect(path.inserted.isEmpty)
  }

  @Test func `a street keeps its vertices, a parallel through the city gets more`() throws {
    let densifier = try densifier("OGC:CRS84", "EPSG:4544")
    #expect(try densifier.carry(x: [106.577, 106.578], y: [29.557, 29.557]).inserted.isEmpty)
    let long = try densifier.carry(x: [106.3, 106.7], y: [29.5, 29.5])
    #expect(!long.inserted.isEmpty)
    #expect(long.x.count == 2 + long.inserted.count)
  }

  @Test(arguments: Seeds.few)
  func `the carried line lies within 10 mm of the image of the source line`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let projection = try systems.projection("OGC:CRS84", "EPSG:32648")
    let densifier = EdgeDensifier(projection, from: try systems("OGC:CRS84"))
    let x = (0..<5).map { _ in random.number(in: 104.0...107.5) }
    let y = (0..<5).map { _ in random.number(in: 28.0...31.0) }
    let path = try densifier.carry(x: x, y: y)
    let places = path.positions
    for index in 1..<path.x.count {
      let piece = EdgePiece(
        segment: 0, low: 0, high: 1, from: (path.x[index - 1], path.y[index - 1]), to: (path.x[index], path.y[index]))
      let segment = places[index - 1].segment
      let ends = (places[index - 1].fraction, places[index].fraction == 0 ? 1 : places[index].fraction)
      for share in [0.1, 0.37, 0.5, 0.8] {
        let fraction = ends.0 + (ends.1 - ends.0) * share
        let image = try #require(
          projection.forward(
            x: x[segment] + (x[segment + 1] - x[segment]) * fraction,
            y: y[segment] + (y[segment + 1] - y[segment]) * fraction))
        #expect(piece.distance(to: image) <= 0.0101)
      }
    }
  }

  @Test func `source vertices come through as a plain projection would carry them`() throws {
    let projection = try systems.projection("OGC:CRS84", "EPSG:4544")
    let path = try densifier("OGC:CRS84", "EPSG:4544").carry(x: [106, 106.5, 106], y: [29, 29.5, 29])
    let inserted = Set(path.inserted.map(\.index))
    let kept = path.x.indices.filter { !inserted.contains($0) }
    #expect(kept.count == 3)
    let middle = try #require(projection.forward(x: 106.5, y: 29.5))
    #expect(path.x[kept[1]] == middle.x && path.y[kept[1]] == middle.y)
    #expect(path.inserted.allSatisfy { $0.fraction > 0 && $0.fraction < 1 })
    #expect(path.x[kept[0]] == path.x[kept[2]])
  }

  @Test(arguments: ["OGC:CRS84", "EPSG:3857", "EPSG:25832"])
  func `edges that are too short to be looked at bend less than the tolerance`(source: String) throws {
    let own = source == "EPSG:25832" ? "EPSG:25833" : "EPSG:32632"
    let projection = try systems.projection(source, own)
    let back = try systems.projection("OGC:CRS84", source)
    let reach = source == "OGC:CRS84" ? 0.002 : 200.0
    for latitude in [1.0, 30, 60, 80, 83.9] where source != "EPSG:25832" || latitude > 38 {
      let start = try #require(back.forward(x: 10.5, y: latitude))
      for (dx, dy) in [(1.0, 0.0), (1, 1), (1, -1), (0, 1)] {
        let from = try #require(projection.forward(x: start.x, y: start.y))
        let to = try #require(projection.forward(x: start.x + dx * reach, y: start.y + dy * reach))
        let middle = try #require(projection.forward(x: start.x + dx * reach / 2, y: start.y + dy * reach / 2))
        #expect(EdgePiece(segment: 0, low: 0, high: 1, from: from, to: to).distance(to: middle) < 0.010)
      }
    }
  }

  @Test func `an edge round the earth is refused`() throws {
    let densifier = try densifier("OGC:CRS84", "EPSG:32660")
    #expect(throws: ProjectionError.self) { try densifier.carry(x: [179.9999, -179.9999], y: [10, 10]) }
  }

  @Test(arguments: [Double.nan, .infinity, 1e308, -1e308, 1e200])
  func `an edge to nowhere is refused with its number`(nowhere: Double) throws {
    let densifier = try densifier("OGC:CRS84", "EPSG:4544")
    let error = #expect(throws: ProjectionError.self) {
      try densifier.carry(x: [106, 106.1, nowhere], y: [29, 29, 29])
    }
    guard case .edge(let segment, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(segment == 1)
  }

  @Test func `lines of no and of one vertex pass`() throws {
    let densifier = try densifier("OGC:CRS84", "EPSG:4544")
    #expect(try densifier.carry(x: [], y: []).x.isEmpty)
    #expect(try densifier.carry(x: [106], y: [29]).x.count == 1)
    #expect(try densifier.carry(x: [106, 106], y: [29, 29]).inserted.isEmpty)
  }
}
