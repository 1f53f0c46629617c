import GEOSKernel
import Testing

@Suite struct GEOSErrorTests {
  @Test func `an error is one line that names the operation`() {
    #expect(
      GEOSError(operation: "build a ring", message: "too short").description == "GEOS cannot build a ring: too short")
    #expect(GEOSError(operation: "unite", message: "").description == "GEOS cannot unite; it gave no reason")
  }
}
