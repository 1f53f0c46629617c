import Testing

@testable import ForeignReaders

@Suite struct `GDAL feature functions` {
  @Test func `a library that is no GDAL lacks them`() throws {
    let symbols = try #require(GDALSymbols("libc.so.6"))
    let error = #expect(throws: GDALError.self) { _ = try unsafe GDALFeatureFunctions(symbols) }
    #expect(error?.kind == .library)
  }

  @Test(.enabled(if: GDALLibrary.isAvailable, GDALSample.absent))
  func `all of them are in the library that is installed`() throws {
    let name = try #require(GDALLibrary.names.first { GDALSymbols($0) != nil })
    _ = try unsafe GDALFeatureFunctions(#require(GDALSymbols(name)))
  }
}
