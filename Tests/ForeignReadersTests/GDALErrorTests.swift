import Testing

@testable import ForeignReaders

@Suite struct `GDAL errors` {
  @Test func `a message of several lines becomes one, without its stop`() {
    #expect(GDALError("one \n  two.\n").description == "one two")
    #expect(GDALError("").message == "")
    #expect(GDALError("a").kind == .data)
    #expect(GDALError("a", .library).kind == .library)
  }
}
