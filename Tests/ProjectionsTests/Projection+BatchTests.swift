import TestSupport
import Testing

@testable import Projections

struct ProjectionBatchTests {
  let systems: Systems

  init() throws {
    systems = try Systems()
  }

  @Test(arguments: ["EPSG:4544", "EPSG:4545", "EPSG:4523"])
  func `the places of central Chongqing are where the survey has them`(target: String) throws {
    let place = try #require(try systems.projection("OGC:CRS84", target).forward(x: 106.577, y: 29.557))
    let wanted = [
      "EPSG:4544": (652_840.104, 3_272_045.152), "EPSG:4545": (362_086.981, 3_271_852.335),
      "EPSG:4523": (35_652_840.104, 3_272_045.152),
    ]
    let (east, north) = try #require(wanted[target])
    #expect(near(place.x, east, 0.0006) && near(place.y, north, 0.0006))
  }

  @Test(arguments: [
    ("EPSG:31467", 9.0, 48.5, 3_500_000.0, 5_373_000.0), ("EPSG:4547", 114, 30, 500_000, 3_320_000),
    ("EPSG:27700", -2, 53, 400_000, 345_000), ("EPSG:3879", 24.94, 60.17, 25_496_700, 6_673_000),
    ("EPSG:4490", 106.5, 29.5, 106.5, 29.5), ("EPSG:32661", 0, 84, 2_000_000, 1_333_000),
  ])
  func `x is east and y is north whatever the authority prints`(
    target: String, longitude: Double, latitude: Double, east: Double, north: Double
  ) throws {
    let base = ["EPSG:31467": "EPSG:4314", "EPSG:27700": "EPSG:4277"][target] ?? "OGC:CRS84"
    let place = try #require(try systems.projection(base, target).forward(x: longitude, y: latitude))
    #expect(near(place.x, east, 2_000) && near(place.y, north, 2_000), "\(place)")
  }

  @Test(arguments: Seeds.few)
  func `there and back is within a millimetre`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for text in ["EPSG:4544", "EPSG:27700", "EPSG:3879", "EPSG:25832", "EPSG:32648", "EPSG:3089", "EPSG:4507"] {
      let system = try systems(text)
      let area = try #require(system.areaOfUse)
      // A shift between datums in three dimensions does not come back to the millimetre without its heights.
      let projection = try systems.projection(text == "EPSG:27700" ? "EPSG:4277" : "OGC:CRS84", text)
      let x = (0..<20).map { _ in random.number(in: area.west...area.east) }
      let y = (0..<20).map { _ in random.number(in: area.south...area.north) }
      var (east, north) = (x, y)
      #expect(projection.forward(&east, &north) == 0)
      #expect(projection.inverse(&east, &north) == 0)
      for index in x.indices {
        // A millimetre is 9e-9 degrees of latitude.
        #expect(near(east[index], x[index], 9e-9) && near(north[index], y[index], 9e-9), "\(text)")
      }
    }
  }

  @Test func `a batch gives the bits of its positions one by one`() throws {
    let projection = try systems.projection("EPSG:27700", "EPSG:32630")
    let x = (0..<50).map { 400_000 + Double($0) * 1_234.5 }
    let y = (0..<50).map { 300_000 + Double($0) * 5_432.1 }
    var (east, north) = (x, y)
    projection.forward(&east, &north)
    for index in x.indices {
      let single = try #require(projection.forward(x: x[index], y: y[index]))
      #expect(single.x.bitPattern == east[index].bitPattern && single.y.bitPattern == north[index].bitPattern)
    }
  }

  @Test(arguments: ["EPSG:4544", "OGC:CRS84"])
  func `one bad position costs itself alone`(target: String) throws {
    let projection = try systems.projection("OGC:CRS84", target)
    let good = try #require(projection.forward(x: 106.5, y: 29.5))
    var x = [106.5, .nan, 106.5, .infinity, 106.5, 106.5, 106.5]
    var y = [29.5, 29.5, .nan, 29.5, -.infinity, .signalingNaN, 29.5]
    #expect(projection.forward(&x, &y) == 5)
    for index in 0..<7 {
      let isGood = index == 0 || index == 6
      #expect(isGood ? x[index] == good.x && y[index] == good.y : x[index].isNaN && y[index].isNaN)
    }
  }

  @Test func `what PROJ cannot carry is NaN and never its large number`() throws {
    let projection = try systems.projection("OGC:CRS84", "EPSG:4544")
    var x = [106.5, 106.5, 1e308, -1e308, 4_000, 195]
    var y = [29.5, 95, 0, 1e308, 0, 0]
    let failed = projection.forward(&x, &y)
    #expect(failed >= 4)
    #expect(x.indices.count { x[$0].isNaN && y[$0].isNaN } == failed)
    #expect(x.allSatisfy { !$0.isInfinite } && !x[0].isNaN)
    var (east, north) = ([1e308, 1e18, -1e300, .greatestFiniteMagnitude], [0, 1e18, 1e300, 0.0])
    let lost = projection.inverse(&east, &north)
    #expect(east.indices.count { east[$0].isNaN && north[$0].isNaN } == lost)
    #expect(east.allSatisfy { !$0.isInfinite } && north.allSatisfy { !$0.isInfinite })
    #expect(projection.forward(x: 1e308, y: 1e308) == nil)
    #expect(projection.inverse(x: .nan, y: 0) == nil)
  }

  @Test func `empty batches pass`() throws {
    var (x, y): ([Double], [Double]) = ([], [])
    let projection = try systems.projection("OGC:CRS84", "EPSG:4544")
    #expect(projection.forward(&x, &y) == 0)
    #expect(projection.inverse(&x, &y) == 0)
    #expect(x.isEmpty && y.isEmpty)
  }

  @Test func `an operation without a way back gives no positions back`() throws {
    let projection = try Projection(pipeline: "+proj=urm5 +n=0.9 +alpha=2 +q=4 +ellps=GRS80", using: systems.context)
    var (x, y) = ([1.0], [1.0])
    #expect(projection.inverse(&x, &y) == 1)
    #expect(x[0].isNaN)
  }
}
