import Projections
import Testing

@testable import NetworkImport

struct SourceExtentTests {
  private func extent(_ longitudes: Double...) -> SourceExtent {
    var extent = SourceExtent(GeographicPoint(longitude: longitudes[0], latitude: 0))
    for longitude in longitudes { extent.include(GeographicPoint(longitude: longitude, latitude: 1)) }
    return extent
  }

  @Test func `an extent takes the shorter way round`() {
    #expect(extent(8, 10).box?.width == 2)
    let pacific = extent(179, -179).box
    #expect(pacific?.west == 179 && pacific?.east == -179)
  }

  @Test func `extents meet where they share a position, across the antimeridian too`() {
    #expect(extent(8, 10).intersects(extent(10, 12)))
    #expect(!extent(8, 10).intersects(extent(11, 12)))
    #expect(extent(179, -179).intersects(extent(-179.5)))
  }

  @Test func `a raw box in degrees knows its way round too`() throws {
    let context = try PROJContext()
    let system = try CoordinateReferenceSystem.parse("OGC:CRS84", using: context)
    var raw = RawExtent(x: 179, y: 0)
    raw.include(RawExtent(x: -179, y: 1))
    let box = raw.extent(in: system, try GeographicLocator(system, using: context))?.box
    #expect(box?.west == 179 && box?.east == -179 && box?.north == 1)
    #expect(raw.centre == (0, 0.5))
  }
}
