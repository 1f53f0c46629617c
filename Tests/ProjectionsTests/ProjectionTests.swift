import Testing

@testable import Projections

struct ProjectionTests {
  @Test func `the kept text gives the bits of the first use`() throws {
    let systems = try Systems()
    for (source, target) in [("OGC:CRS84", "EPSG:4544"), ("EPSG:27700", "EPSG:32630"), ("EPSG:3089", "EPSG:32616")] {
      let operation = try systems.operation(source, target)
      let first = try Projection(operation, using: systems.context)
      let later = try Projection(pipeline: String(operation.pipeline), using: PROJContext())
      let (x, y) = source == "OGC:CRS84" ? (106.577, 29.557) : (418_123.456, 501_234.567)
      let (one, two) = try (#require(first.forward(x: x, y: y)), #require(later.forward(x: x, y: y)))
      #expect(one.x.bitPattern == two.x.bitPattern && one.y.bitPattern == two.y.bitPattern)
    }
  }

  @Test(arguments: [
    "", " ", "+proj=", "+proj=nonsense", "EPSG:4544", "+proj=tmerc +type=crs", "+proj=pipeline", "+proj=pipeline +step",
    "+proj=hgridshift +grids=absent.tif", "+proj=utm +zone=900", "+proj=noop\0", "+proj=pipeline +step +proj=pipeline",
    "+init=epsg:4326", "noop",
  ])
  func `a text that is no operation is refused`(text: String) throws {
    let context = try PROJContext()
    #expect(throws: ProjectionError.self) { try Projection(pipeline: text, using: context) }
  }

  @Test func `an identity does not ask PROJ`() throws {
    let projection = try Projection(pipeline: CoordinateOperation.identity, using: PROJContext())
    #expect(projection.isIdentity && projection.object == nil)
    #expect(projection.pipeline == "+proj=noop")
  }
}
