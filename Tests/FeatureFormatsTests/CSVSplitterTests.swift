import Testing

@testable import FeatureFormats

@Suite struct `Splitting table rows` {
  private func split(_ text: String, _ separator: Character? = ",") -> (cells: [String], length: Int, malformed: Bool) {
    let bytes = Array(text.utf8)
    var splitter = CSVSplitter(separator: separator?.asciiValue)
    if !splitter.advance(bytes, base: 0) { splitter.finish() }
    let cells = splitter.cells.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    return (cells, splitter.length, splitter.isMalformed)
  }

  @Test func `cells end at separators and rows at line ends`() {
    #expect(split("a,b,c\nd") == (["a", "b", "c"], 5, false))
    #expect(split("a;b\r\n", ";") == (["a", "b"], 3, false))
    #expect(split("a,b\rc") == (["a", "b"], 3, false))
    #expect(split(",,") == (["", "", ""], 2, false))
    #expect(split("") == ([""], 0, false))
  }

  @Test func `quotes hide separators and line ends`() {
    #expect(split("\"a,b\r\nc\",d\n") == (["a,b\r\nc", "d"], 10, false))
    #expect(split("\"\",\"x\"\n") == (["", "x"], 6, false))
    #expect(split("5\" pipe,x\n") == (["5\" pipe", "x"], 9, false))
    #expect(split("\"a\"\"b\"") == (["a\"\"b"], 6, false))
  }

  @Test func `something behind a closing quote makes the row malformed and not longer`() {
    #expect(split("\"a\"b,c\nd").malformed)
    #expect(split("\"a\"b\"\nd").length == 5)
  }

  @Test func `an unknown separator is counted outside quotes`() {
    var splitter = CSVSplitter(separator: nil)
    _ = splitter.advance(Array("a;\"b;c,d\";e,f\tg\n".utf8), base: 0)
    #expect(splitter.counts == [UInt8(ascii: ";"): 2, UInt8(ascii: ","): 1, UInt8(ascii: "\t"): 1])
  }

  @Test func `an open quote is known`() {
    var splitter = CSVSplitter(separator: UInt8(ascii: ","))
    let isWhole = splitter.advance(Array("a,\"b\n".utf8), base: 0)
    #expect(!isWhole)
    #expect(splitter.isInQuotes)
  }
}
