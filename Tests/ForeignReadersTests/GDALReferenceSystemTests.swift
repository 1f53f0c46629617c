import TestSupport
import Testing

@testable import ForeignReaders

@Suite(.enabled(if: GDALLibrary.isAvailable, GDALSample.absent)) struct `GDAL reference systems` {
  private func layer(_ system: String?) throws -> (crs: String?, isNorthFirst: Bool) {
    try withTemporaryDirectory { directory in
      let layer = try GDALSample.layer(
        GDALSample.table([#"1,"POINT(1 2)""#], system: system, in: directory))
      return (layer.crs, layer.isNorthFirst)
    }
  }

  @Test(arguments: ["EPSG:4326", "EPSG:31467", "EPSG:6697", "EPSG:5221", "ESRI:102012"])
  func `a system that is exactly that of a code is the code`(code: String) throws {
    #expect(try layer(code) == (code, false))
  }

  @Test func `another one is well-known text`() throws {
    let crs = try #require(try layer("+proj=tmerc +lon_0=7 +ellps=GRS80 +units=m").crs)
    #expect(crs.hasPrefix("PROJCRS["))
    // Nearly EPSG:25832, and it says that it is.
    let text = """
      PROJCS["x",GEOGCS["ETRS89",DATUM["European_Terrestrial_Reference_System_1989",SPHEROID["GRS 1980",6378137,
      298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],
      PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",10],PARAMETER["scale_factor",0.9996],
      PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1],AUTHORITY["EPSG","25832"]]
      """
    #expect(try layer(text.split(separator: "\n").joined()).crs?.hasPrefix("PROJCRS[") == true)
    // A code of somebody's own.
    let own = text.replacing("\n", with: "").replacing(#"AUTHORITY["EPSG","25832"]"#, with: #"AUTHORITY["TOWN","7"]"#)
    #expect(try layer(own).crs?.hasPrefix("PROJCRS[") == true)
  }

  @Test func `none is none`() throws {
    #expect(try layer(nil).crs == nil)
    #expect(try layer("LOCAL_CS[\"Undefined Cartesian SRS\",UNIT[\"metre\",1]]").crs == nil)
  }

  @Test(arguments: [("EPSG:4326", true), ("EPSG:31467", true), ("EPSG:6697", true), ("EPSG:25832", false)])
  func `data that stands in the authority's order says so`(code: String, isNorthFirst: Bool) throws {
    let library = try GDALLibrary.shared()
    // A system of its own, of no layer, has the order of its authority.
    let handle = try unsafe #require(library.systems.make(nil))
    defer {
      unsafe library.systems.release(handle)
    }
    #expect(unsafe library.systems.setFromText(handle, code) == 0)
    let system = try unsafe GDALReferenceSystem(handle, library)
    #expect(system.text == code && system.isNorthFirst == isNorthFirst)
  }
}
