import ColumnStore
import FeatureFormats
import Testing

@Suite struct `Format errors` {
  @Test func `the line says what, where and why`() {
    #expect(
      FormatError(source: "a.json", row: 3, byteOffset: 120, problem: "it ends").description
        == "cannot read 'a.json', row 3, byte 120: it ends")
    #expect(FormatError(source: "a.json", problem: "it ends").description == "cannot read 'a.json': it ends")
  }

  @Test func `what the system refused is said in its own words`() {
    let error = FileError(operation: "open", path: "a", code: 2)
    #expect(FormatError(error).description == error.description)
    #expect(FormatError(error).fileError == error)
  }
}
