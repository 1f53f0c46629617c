import Testing

@testable import ForeignReaders

@Suite struct `JSON errors` {
  @Test func `the line says that it is no JSON and why`() {
    #expect(JSONError(code: 1, message: "a quote is missing").description == "not JSON: a quote is missing")
  }
}
