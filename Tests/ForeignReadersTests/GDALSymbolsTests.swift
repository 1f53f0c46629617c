import Testing

@testable import ForeignReaders

@Suite struct `GDAL symbols` {
  @Test func `a library that is not there is none, and the system says why`() {
    #expect(GDALSymbols("libno-such-library.so.1") == nil)
    #expect(GDALSymbols.lastComplaint().contains("libno-such-library.so.1"))
  }

  @Test func `a function that a library lacks is an error of the library with its name`() throws {
    let symbols = try #require(GDALSymbols("libc.so.6"))
    let error = #expect(throws: GDALError.self) {
      let _: @convention(c) () -> Int32 = try unsafe symbols.function("GDALVersionInfo")
    }
    #expect(error?.kind == .library && error?.message.contains("GDALVersionInfo") == true)
    let number: @convention(c) (Int32) -> Int32 = try unsafe symbols.function("abs")
    #expect(number(-3) == 3)
  }
}
