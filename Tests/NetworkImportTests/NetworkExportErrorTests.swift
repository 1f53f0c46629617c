import Testing

@testable import NetworkImport

@Suite struct NetworkExportErrorTests {
  @Test func `lengths from zero to a hundred thousand kilometres can be said`() throws {
    for ticks in [nil, 0, 1, 1_000_000_000_000] as [Int64?] {
      try NetworkExportError.checkLength(ticks, "a height", of: "pipe 'a'")
    }
    for ticks in [-1, 1_000_000_000_001, Int64.min, Int64.max] {
      #expect(throws: NetworkExportError.self) {
        try NetworkExportError.checkLength(ticks, "a height", of: "pipe 'a'")
      }
    }
  }

  @Test func `the error names the pipe and the length`() {
    #expect(throws: NetworkExportError("pipe 'a' has a height of -1 tenths of a millimetre, which no line can say")) {
      try NetworkExportError.checkLength(-1, "a height", of: "pipe 'a'")
    }
  }
}
