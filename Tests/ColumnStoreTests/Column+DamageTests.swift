import Testing

@testable import ColumnStore

struct ColumnDamageTests {
  @Test func `damage that a reader finds has its place in the file, whatever place it names`() throws {
    let file = try ColumnFile.inMemory(SampleColumnFiles.small(), name: "x", kind: SampleColumnFiles.kind)
    let column = try file.column(7)
    let start = ColumnHeader.length + 64
    #expect(column.damaged(at: 8, "no such node") == .damaged(path: "x", offset: start + 8, detail: "no such node"))
    #expect(column.damaged(at: .min, "") == .damaged(path: "x", offset: start, detail: ""))
    #expect(column.damaged(at: .max, "") == .damaged(path: "x", offset: start + column.count, detail: ""))
  }
}
