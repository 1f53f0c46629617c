import AttributeMaps
import Testing

struct MappingErrorTests {
  @Test func `each mistake is a line`() {
    #expect(MappingError(["m.yaml:1: a", "m.yaml:2: b"]).description == "m.yaml:1: a\nm.yaml:2: b")
  }
}
