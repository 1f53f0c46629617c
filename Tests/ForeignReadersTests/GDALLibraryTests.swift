import Testing

@testable import ForeignReaders

@Suite struct `GDAL, the library` {
  @Test func `the newest is asked for first, down to 3 dot 6`() {
    #expect(GDALLibrary.names.first == "libgdal.so.60")
    #expect(GDALLibrary.names.suffix(2) == ["libgdal.so.32", "libgdal.so"])
  }

  @Test func `a path that is no library is an error that names the variable`() {
    let error = #expect(throws: GDALError.self) { _ = try GDALLibrary(path: "/nowhere/libgdal.so") }
    #expect(error?.kind == .library)
    #expect(error?.message.contains("TRENCH_GDAL names '/nowhere/libgdal.so'") == true)
    #expect(throws: GDALError.self) { _ = try GDALLibrary(path: "libc.so.6") }
  }

  @Test(.enabled(if: GDALLibrary.isAvailable, GDALSample.absent))
  func `an empty path means the usual names`() throws {
    #expect(try GDALLibrary(path: "").version == GDALLibrary.shared().version)
  }

  @Test(.enabled(if: GDALLibrary.isAvailable, GDALSample.absent))
  func `what it says goes to who called, also where calls are nested`() throws {
    let library = try GDALLibrary.shared()
    let (outer, inner) = (GDALMessages(), GDALMessages())
    library.watched(outer) {
      library.watched(inner) { _ = unsafe library.datasets.open("/nowhere/a", 0x44, nil, nil, nil) }
      #expect(outer.takeFailure() == nil)
      _ = unsafe library.datasets.open("/nowhere/b", 0x44, nil, nil, nil)
    }
    #expect(inner.takeFailure()?.contains("/nowhere/a") == true)
    #expect(outer.takeFailure()?.contains("/nowhere/b") == true)
  }
}
