import TestSupport
import Testing

@testable import BenchmarkSuites

@Suite struct RivalRowTests {
  private static let line =
    #"{"rival":"boost","version":"1.74","variant":"2 threads","searchSeconds":1.5,"pairs":7,"hash":"000000000000000a","#
    + #""singleP50us":6.2,"note":""}"#

  @Test func `a row of a rival is read`() throws {
    let row = try #require(RivalRow(line: Array(Self.line.utf8)))
    #expect(row.name == "boost" && row.variant == "2 threads" && row.searchSeconds == 1.5 && row.p50us == 6.2)
    #expect(row.pairs == 7 && row.hash == "000000000000000a" && row.note == "")
    let bare = try #require(RivalRow(line: Array(#"{"rival":"duckdb","pairs":null,"searchSeconds":null}"#.utf8)))
    #expect(bare.searchSeconds == nil && bare.pairs == nil && bare.hash == nil)
  }

  @Test func `a line that is no row is named`() throws {
    try withTemporaryDirectory { folder in
      let path = try folder.write("rivals.jsonl", Self.line + "\n\n" + Self.line + "\n")
      #expect(try RivalRow.rows(in: path).count == 2)
      let wrong = try folder.write("wrong.jsonl", Self.line + "\n{}\n")
      let error = #expect(throws: BenchmarkError.self) { try RivalRow.rows(in: wrong) }
      #expect(error?.description.contains("line 2") == true)
    }
  }
}
