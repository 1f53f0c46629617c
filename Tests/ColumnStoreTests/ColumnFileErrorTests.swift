import Testing

@testable import ColumnStore

@Suite struct `Errors of column files` {
  @Test(arguments: [
    ColumnFileError.system(FileError(operation: "open", path: "a.trench", code: 2)),
    .foreign(path: "a.trench"), .newer(path: "a.trench", format: 9), .older(path: "a.trench"),
    .otherByteOrder(path: "a.trench"), .truncated(path: "a.trench", expected: 10, found: 9),
    .damaged(path: "a.trench", offset: 4_096, detail: "its checksum does not match"), .changed(path: "a.trench"),
  ])
  func `each names the file in one line`(error: ColumnFileError) {
    #expect(error.description.contains("'a.trench'"))
    #expect(!error.description.contains("\n"))
  }

  @Test func `damage says where and what to do`() {
    let error = ColumnFileError.damaged(path: "a", offset: 4_096, detail: "its checksum does not match")
    #expect(
      error.description
        == "'a' is damaged at byte 4096 (its checksum does not match); import it again from its sources")
  }

  @Test func `a cut file says how much is there`() {
    let error = ColumnFileError.truncated(path: "a", expected: 10, found: 9)
    #expect(error.description.contains("9 bytes of 10"))
  }
}
