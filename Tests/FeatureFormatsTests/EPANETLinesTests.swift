import Testing

@testable import FeatureFormats

@Suite struct `Lines of EPANET` {
  private func lines(_ text: String, from start: Int = 0) -> [(number: Int, words: [String])] {
    let bytes = Array(text.utf8)
    var lines = EPANETLines(bytes, from: start)
    var found: [(Int, [String])] = []
    while let line = lines.next() {
      found.append((line.number, line.words.map { String(decoding: bytes[$0], as: UTF8.self) }))
    }
    return found
  }

  @Test func `words stand between spaces and tabs, and a semicolon ends them`() {
    let found = lines(" P-1 \t J-1\tJ-34  ;a comment; with another\n;only that\nx;y")
    #expect(found.map(\.words) == [["P-1", "J-1", "J-34"], ["x"]])
    #expect(found.map(\.number) == [1, 3])
  }

  @Test func `lines end with LF, CRLF or CR, and blank ones are counted`() {
    for text in ["a\n\nb\n", "a\r\n\r\nb\r\n", "a\r\rb\r", "a\r\n\nb"] {
      #expect(
        lines(text).map(\.words) == [["a"], ["b"]] && lines(text).map(\.number) == [1, 3], "\(text.debugDescription)")
    }
    #expect(lines("").isEmpty && lines("\r").isEmpty && lines("\n\r\n").isEmpty)
  }

  @Test func `a quoted word keeps its spaces, up to the next quote or the end of the line`() {
    #expect(lines("1 \"two words\" 3\n").first?.words == ["1", "two words", "3"])
    #expect(lines("\"open end\nb").map(\.words) == [["open end"], ["b"]])
    #expect(lines("\"\" b\n").first?.words == ["", "b"])
    #expect(lines("a\"b c\"\n").first?.words == ["a\"b", "c\""])
    #expect(lines("\"a;b\" c\n").first?.words == ["a"])
    #expect(lines("a \"").first?.words == ["a", ""])
  }

  @Test func `forty words of a line are read, however long it is`() {
    let found = lines((1...1000).map { "w\($0)" }.joined(separator: " ") + "\nz")
    #expect(found.map(\.words.count) == [40, 1])
    #expect(lines(String(repeating: "x", count: 5000)).first?.words.first?.count == 5000)
  }

  @Test func `the mark at the end of a file of DOS is no word`() {
    #expect(lines("a\r\n\u{1A}").map(\.words) == [["a"]])
    #expect(lines("abc", from: 1).map(\.words) == [["bc"]])
  }
}
