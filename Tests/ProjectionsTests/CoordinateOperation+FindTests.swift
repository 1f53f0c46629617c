import Testing

@testable import Projections

struct CoordinateOperationFindTests {
  let systems: Systems

  init() throws {
    systems = try Systems()
  }

  @Test func `one system to itself is nothing at all`() throws {
    for text in ["EPSG:4544", "OGC:CRS84", "EPSG:27700"] {
      let operation = try systems.operation(text, text)
      #expect(operation.pipeline == CoordinateOperation.identity)
      #expect(operation.addedMetres == 0)
      #expect(operation.datumRelation == .same)
    }
  }

  @Test(arguments: [
    "OGC:CRS84", "EPSG:4326", "EPSG:4258", "EPSG:3857", "EPSG:3067", "EPSG:7844", "EPSG:6668", "EPSG:6318",
  ])
  func `datums that count as one add nothing`(source: String) throws {
    let operation = try systems.operation(source, "EPSG:4544")
    #expect(operation.datumRelation == .takenAsOne)
    #expect(operation.addedMetres == 0)
    #expect(operation.missingGrids.isEmpty)
  }

  @Test(arguments: ["OGC:CRS84", "EPSG:4490", "EPSG:4545"])
  func `a city beside a zone is carried into the zone`(source: String) throws {
    // 4550 is the zone of 123 E: Chongqing lies 15 degrees outside its area of use.
    let inside = try systems.operation(source, "EPSG:4550")
    #expect(try systems.operation(source, "EPSG:4550", extent: chongqing).pipeline == inside.pipeline)
  }

  @Test func `an accuracy that holds elsewhere is not taken for this place`() {
    // NAD83 to WGS 84 is known in America.
    #expect(throws: ProjectionError.self) {
      try systems.operation("EPSG:4269", "EPSG:32616", extent: .box(10, 10, 11, 11))
    }
  }

  @Test func `a map projection alone is exact`() throws {
    let operation = try systems.operation("EPSG:4490", "EPSG:4544")
    #expect(operation.datumRelation == .same)
    #expect(operation.accuracyMetres == 0)
    #expect(operation.addedMetres == 0)
    #expect(operation.projVersion == PROJContext.version)
  }

  @Test(.enabled(if: !InstalledGrids.british, "OSTN15 is installed here"))
  func `the stated accuracy between other datums is added`() throws {
    let british = try systems.operation("EPSG:27700", "EPSG:32630", extent: .box(-1.8, 54.3, -1.6, 54.5))
    #expect(british.datumRelation == .transformed)
    #expect(british.accuracyMetres == 2)
    #expect(british.addedMetres == 2)
    let american = try systems.operation("EPSG:3089", "EPSG:32616")
    #expect(american.addedMetres == 4)
  }

  @Test(.enabled(if: !InstalledGrids.british, "OSTN15 is installed here"))
  func `a better grid that is not installed is named`() throws {
    let operation = try systems.operation("EPSG:27700", "EPSG:32630", extent: .box(-1.8, 54.3, -1.6, 54.5))
    #expect(operation.missingGrids == ["uk_os_OSTN15_NTv2_OSGBtoETRS.tif"])
    #expect(!operation.pipeline.contains("OSTN15"))
  }

  @Test(arguments: ["EPSG:2437", "EPSG:4610", "+proj=tmerc +lon_0=105 +ellps=krass +type=crs"])
  func `an unknown accuracy between other datums is refused with advice`(source: String) {
    let error = #expect(throws: ProjectionError.self) { try systems.operation(source, "EPSG:4544") }
    #expect(error?.description.contains("--datum-accuracy M") == true)
  }

  @Test func `an accuracy that somebody states is added where PROJ states none`() throws {
    let stated = try systems.operation("EPSG:2437", "EPSG:4550", datumAccuracy: 60)
    #expect(stated.addedMetres == 60)
    #expect(stated.accuracyMetres == nil)
    #expect(stated.datumRelation == .transformed)
    // PROJ knows this one.
    #expect(try systems.operation("EPSG:3089", "EPSG:32616", datumAccuracy: 0).addedMetres == 4)
  }

  @Test(arguments: [-1.0, .nan, .infinity])
  func `an accuracy that is none is refused`(accuracy: Double) {
    #expect(throws: ProjectionError.self) {
      try systems.operation("EPSG:2437", "EPSG:4544", datumAccuracy: accuracy)
    }
  }

  @Test func `an unknown datum is not even the same as itself`() throws {
    #expect(throws: ProjectionError.self) {
      try systems.operation(
        "+proj=tmerc +lon_0=105 +ellps=GRS80 +type=crs", "+proj=tmerc +lon_0=108 +ellps=GRS80 +type=crs")
    }
    let text = "+proj=tmerc +lon_0=105 +ellps=GRS80 +type=crs"
    #expect(throws: ProjectionError.self) { try systems.operation(text, "EPSG:4544") }
    let stated = try systems.operation(text, "EPSG:4544", datumAccuracy: 3)
    #expect(stated.addedMetres == 3 && stated.accuracyMetres == nil)
  }

  @Test func `a shift that a file carries is no datum taken as one`() throws {
    let bound = "+proj=longlat +ellps=WGS84 +towgs84=100,0,0 +type=crs"
    #expect(throws: ProjectionError.self) { try systems.operation(bound, "EPSG:4544") }
    #expect(try systems.operation(bound, "EPSG:4544", datumAccuracy: 5).addedMetres == 5)
  }

  @Test(.enabled(if: InstalledGrids.german, "BETA2007 is not installed here"))
  func `an installed grid is used by the name the database gives it`() throws {
    let operation = try systems.operation("EPSG:31467", "EPSG:25832", extent: .box(8.5, 48.4, 8.7, 48.6))
    #expect(operation.pipeline.contains("BETA2007"))
    let projection = try Projection(operation, using: systems.context)
    // The easting loses its zone; UTM's scale and the other ellipsoid move the rest by two kilometres at most.
    let carried = projection.forward(x: 3_470_000, y: 5_370_000)
    #expect(near(carried?.x, 470_000, 2_000) && near(carried?.y, 5_370_000, 2_000), "\(String(describing: carried))")
  }

  @Test func `the same question gets the same answer`() throws {
    let first = try systems.operation("EPSG:27700", "EPSG:32630", extent: .box(-1.8, 54.3, -1.6, 54.5))
    for _ in 0..<3 {
      let again = try Systems().operation("EPSG:27700", "EPSG:32630", extent: .box(-1.8, 54.3, -1.6, 54.5))
      #expect(again == first)
    }
  }
}
