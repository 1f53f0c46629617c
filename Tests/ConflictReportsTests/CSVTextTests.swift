import Testing

@testable import ConflictReports

struct CSVTextTests {
  private static func row(_ values: CSVValue...) -> String {
    var bytes: [UInt8] = []
    CSVText.append(values, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `cells stand between commas, and what is unknown is empty`() {
    #expect(Self.row(.text("a"), .none, .text(nil), .number(nil), .integer(nil), .text("b")) == "a,,,,,b\n")
    #expect(Self.row() == "\n")
  }

  @Test func `numbers are shortest decimals and never words`() {
    #expect(
      Self.row(.number(-0.5), .number(50), .number(0.00004), .integer(-3), .number(106.123456789, places: 8))
        == "-0.5,50,0,-3,106.12345679\n")
    #expect(Self.row(.number(.nan), .number(.infinity)) == ",\n")
  }

  @Test(arguments: [
    ("a,b", #""a,b""#), (#"say "x""#, #""say ""x""""#), ("two\nlines", "\"two\nlines\""), ("a;b", #""a;b""#),
    ("重庆燃气", "重庆燃气"), ("", ""), (" a ", " a "),
    ("bell\u{7}", "bell?"), ("\u{1B}[2J", "?[2J"), ("zero\0,\u{7F}", "\"zero?,?\""), ("tab\tin", "\"tab\tin\""),
    ("\u{80}a\u{9B}2J\u{9F}", "?a?2J?"), ("\u{85},", "\"?,\""), ("\u{A0}é\u{C0}你\u{2019}", "\u{A0}é\u{C0}你\u{2019}"),
  ])
  func `words are quoted where they must be`(text: String, cell: String) {
    #expect(Self.row(.text(text)) == cell + "\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\n=1", "\r\n=1", "＝1+1", "＋1", "－1", "＠SUM(A1)"])
  func `words that a spreadsheet would run begin with an apostrophe`(text: String) {
    let cell = Self.row(.text(text))
    #expect(cell == "'\(text)\n" || cell == "\"'\(text)\"\n")
    #expect(Self.row(.text("x" + text)).contains("'") == false)
  }
}
