import Projections
import Testing

@testable import NetworkImport

struct DeclaredHeightsTests {
  @Test(arguments: [
    ("EPSG:25832", false), ("urn:ogc:def:crs:EPSG::25832", false), ("OGC:CRS84", false), ("EPSG:4979", true),
    ("EPSG:5555", true), ("http://www.opengis.net/def/crs/EPSG/0/4979", true),
    ("+proj=utm +zone=32 +datum=WGS84 +type=crs", false),
  ])
  func `systems with heights are known by losing them`(text: String, isStated: Bool) throws {
    let system = try CoordinateReferenceSystem.parse(text, using: PROJContext())
    #expect(DeclaredHeights.areStated(by: text, readAs: system) == isStated)
  }
}
