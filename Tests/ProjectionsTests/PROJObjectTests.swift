import Testing

@testable import Projections

struct PROJObjectTests {
  /// An object whose context nobody else holds.
  func alone(_ text: String) throws -> PROJObject {
    let context = try PROJContext()
    return try CoordinateReferenceSystem.parse(text, using: context).object(using: context)
  }

  @Test func `an object outlives the variable of its context`() throws {
    let object = try alone("EPSG:4544")
    #expect(object.name == "CGCS2000 / 3-degree Gauss-Kruger CM 105E")
    #expect(object.authorityCode?.code == "4544")
    #expect(object.geodetic?.authorityCode?.code == "4490")
    #expect(object.coordinateOperation?.method == "Transverse Mercator")
  }

  @Test func `a system writes itself in one line`() throws {
    let systems = try Systems()
    let wkt = try #require(try systems("EPSG:4544").object(using: systems.context).wkt)
    #expect(wkt.hasPrefix("PROJCRS[") && !wkt.contains("\n"))
  }
}
