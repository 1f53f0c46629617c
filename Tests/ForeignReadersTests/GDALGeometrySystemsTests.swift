import TestSupport
import Testing

@testable import ForeignReaders

@Suite(.enabled(if: GDALLibrary.isAvailable, GDALSample.absent)) struct `GDAL systems of geometries` {
  private func made(_ library: GDALLibrary, _ text: String) throws -> GDALHandle {
    let handle = try unsafe #require(library.systems.make(nil))
    #expect(unsafe library.systems.setFromText(handle, text) == 0)
    return unsafe handle
  }

  @Test func `the layer's own system, the same one again and none at all are the layer's`() throws {
    let library = try GDALLibrary.shared()
    let layer = try unsafe made(library, "EPSG:25832")
    let again = try unsafe made(library, "EPSG:25832")
    defer {
      unsafe library.systems.release(layer)
      unsafe library.systems.release(again)
    }
    let systems = try unsafe GDALGeometrySystems(library, of: layer, GDALReferenceSystem(layer, library))
    for _ in 1...2 {
      #expect(unsafe systems.system(layer) == .ofLayer)
      #expect(unsafe systems.system(again) == .ofLayer)
      #expect(unsafe systems.system(nil) == .ofLayer)
    }
  }

  @Test func `another one is told with the order of its coordinates, as often as they change`() throws {
    let library = try GDALLibrary.shared()
    let utm = try unsafe made(library, "EPSG:25832")
    let degrees = try unsafe made(library, "EPSG:4326")
    let systems = unsafe GDALGeometrySystems(library, of: nil, .none)
    for _ in 1...2 {
      #expect(unsafe systems.system(utm) == .own(crs: "EPSG:25832", isNorthFirst: false))
      #expect(unsafe systems.system(degrees) == .own(crs: "EPSG:4326", isNorthFirst: true))
      #expect(unsafe systems.system(degrees) == .own(crs: "EPSG:4326", isNorthFirst: true))
      #expect(unsafe systems.system(nil) == .ofLayer)
    }
    // It keeps what it compares with, so that another system at the same address is not taken for it.
    unsafe library.systems.release(degrees)
    unsafe library.systems.release(utm)
    #expect(unsafe systems.system(degrees) == .own(crs: "EPSG:4326", isNorthFirst: true))
  }

  @Test func `a layer in the same system with its coordinates in another order is another one`() throws {
    let library = try GDALLibrary.shared()
    let handle = try unsafe made(library, "EPSG:4326")
    defer {
      unsafe library.systems.release(handle)
    }
    var layer = try unsafe GDALReferenceSystem(handle, library)
    layer.isNorthFirst = false
    let systems = unsafe GDALGeometrySystems(library, of: nil, layer)
    #expect(unsafe systems.system(handle) == .own(crs: "EPSG:4326", isNorthFirst: true))
  }

  @Test func `one that cannot be told is never the layer's`() throws {
    let library = try GDALLibrary.shared()
    let empty = try unsafe #require(library.systems.make(nil))
    let undefined = try unsafe made(library, #"LOCAL_CS["Undefined Cartesian SRS",UNIT["metre",1]]"#)
    let utm = try unsafe made(library, "EPSG:25832")
    defer {
      unsafe library.systems.release(empty)
      unsafe library.systems.release(undefined)
      unsafe library.systems.release(utm)
    }
    let without = unsafe GDALGeometrySystems(library, of: nil, .none)
    guard case .untold(let reason) = unsafe without.system(empty) else {
      Issue.record("an empty system was told")
      return
    }
    #expect(reason.contains("cannot be written as WKT"))
    // A system of that name says nothing, which contradicts a layer that has one alone.
    #expect(unsafe without.system(undefined) == .ofLayer)
    let within = try unsafe GDALGeometrySystems(library, of: utm, GDALReferenceSystem(utm, library))
    guard case .untold = unsafe within.system(undefined) else {
      Issue.record("an undefined system was told")
      return
    }
  }

  @Test func `a code that nobody knows is no damage: the system is its text`() throws {
    let library = try GDALLibrary.shared()
    let text = """
      PROJCS["x",GEOGCS["ETRS89",DATUM["European_Terrestrial_Reference_System_1989",SPHEROID["GRS 1980",6378137,
      298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],
      PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",10],PARAMETER["scale_factor",0.9996],
      PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1],AUTHORITY["TOWN","7"]]
      """
    let handle = try unsafe made(library, text.split(separator: "\n").joined())
    defer {
      unsafe library.systems.release(handle)
    }
    let systems = unsafe GDALGeometrySystems(library, of: nil, .none)
    let messages = GDALMessages()
    guard case .own(let crs, false) = library.watched(messages, { unsafe systems.system(handle) }) else {
      Issue.record("its text was not told")
      return
    }
    #expect(crs.hasPrefix("PROJCRS[") && messages.failure == nil)
  }
}
