import TestSupport
import Testing

@testable import Projections

struct CoordinateOperationChinaTests {
  let systems: Systems

  init() throws {
    systems = try Systems()
  }

  @Test(arguments: ["GCJ-02", "BD-09"])
  func `the text names the offset, and what follows is the way of WGS 84`(offset: String) throws {
    let plain = try systems.operation("OGC:CRS84", "EPSG:4545")
    let operation = try systems.operation(offset, "EPSG:4545")
    #expect(operation.pipeline == "undo \(offset), then \(plain.pipeline)")
    #expect(operation.source == offset && operation.target == "EPSG:4545")
    #expect(operation.name == "\(offset) undone, then \(plain.name)")
    #expect(operation.addedMetres == 0.75)
    #expect(operation.accuracyMetres == (plain.accuracyMetres.map { $0 + 0.75 }))
    #expect(operation.datumRelation == .transformed)
  }

  @Test func `what the store's own datum adds comes on top`() throws {
    // PROJ states 15 m for a way from the Beijing datum of 1954, and nothing for a datum without a name.
    #expect(try systems.operation("GCJ-02", "EPSG:2437").addedMetres == 15.75)
    let nameless = "+proj=tmerc +lon_0=105 +ellps=krass +type=crs"
    #expect(throws: ProjectionError.self) { try systems.operation("GCJ-02", nameless) }
    #expect(try systems.operation("GCJ-02", nameless, datumAccuracy: 60).addedMetres == 60.75)
  }

  @Test(arguments: ["OGC:CRS84", "EPSG:4545", "GCJ-02", "BD-09"])
  func `there is no way to an offset`(source: String) throws {
    let error = #expect(throws: ProjectionError.self) { try systems.operation(source, "GCJ-02") }
    #expect(error?.description.contains("read with that offset alone") == true)
  }

  @Test func `a text runs again as it was kept, one position or many, there and back`() throws {
    let kept = try systems.operation("GCJ-02", "EPSG:4544").pipeline
    let projection = try Projection(pipeline: kept, using: systems.context)
    // The survey's values for 106.577, 29.557.
    let place = try #require(projection.forward(x: 106.58068785210, y: 29.55411183546))
    #expect(near(place.x, 652_840.104, 0.0015) && near(place.y, 3_272_045.152, 0.0015), "\(place)")
    let back = try #require(projection.inverse(x: place.x, y: place.y))
    #expect(near(back.x, 106.58068785210, 1e-10) && near(back.y, 29.55411183546, 1e-10))
    var (x, y) = ([106.58068785210, 0, .nan], [29.55411183546, 0, 1])
    #expect(projection.forward(&x, &y) == 2)
    #expect(x[0] == place.x && y[0] == place.y && x[1].isNaN && y[2].isNaN)
    #expect(projection.inverse(&x, &y) == 2)
    #expect(x[0] == back.x && y[0] == back.y)
  }

  @Test func `what is none of ours is refused, and never read as something else`() {
    for text in ["undo GCJ-03, then +proj=noop", "undo GCJ-02", "undo GCJ-02, then", "undo GCJ-02, then rm", "undo "] {
      #expect(throws: ProjectionError.self, "\(text)") { try Projection(pipeline: text, using: systems.context) }
    }
  }

  @Test func `an offset alone is no identity`() throws {
    let projection = try Projection(pipeline: "undo BD-09, then +proj=noop", using: systems.context)
    #expect(!projection.isIdentity)
    let place = try #require(projection.forward(x: 106.6, y: 29.6))
    #expect(abs(place.x - 106.6) > 0.005 && abs(place.y - 29.6) > 0.001)
  }

  @Test(arguments: Seeds.few)
  func `the image of a straight edge is followed to a centimetre`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for offset in ["GCJ-02", "BD-09"] {
      let projection = try systems.projection(offset, "EPSG:4545")
      let densifier = try EdgeDensifier(projection, from: systems(offset))
      // Across 105 E, where the offset has a kink, and across waves of a third of a degree.
      let (x, y) = ([104.99, 105.2 + random.number(in: 0...0.5)], [29.5, 29.5 + random.number(in: 0...0.3)])
      let path = try densifier.carry(x: x, y: y)
      #expect(path.inserted.count > 4)
      for fraction in stride(from: 0.002, to: 1, by: 0.004) {
        let middle = try #require(
          projection.forward(x: x[0] + (x[1] - x[0]) * fraction, y: y[0] + (y[1] - y[0]) * fraction))
        let gap = zip(path.x.indices.dropLast(), path.x.indices.dropFirst()).map { first, second in
          EdgePiece(
            segment: 0, low: 0, high: 1, from: (path.x[first], path.y[first]), to: (path.x[second], path.y[second])
          ).distance(to: middle)
        }.min()
        #expect((gap ?? 1) < 0.02, "\(seed) \(offset) \(fraction): \(String(describing: gap))")
      }
    }
  }
}
