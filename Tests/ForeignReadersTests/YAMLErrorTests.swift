import Testing

@testable import ForeignReaders

@Suite struct `YAML errors` {
  @Test func `the line says where it is no YAML and why`() {
    #expect(YAMLError(line: 3, message: "a quote is missing").description == "line 3: not YAML: a quote is missing")
    #expect(YAMLError(line: nil, message: "no memory").description == "not YAML: no memory")
  }
}
