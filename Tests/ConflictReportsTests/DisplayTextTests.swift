import Testing

@testable import ConflictReports

struct DisplayTextTests {
  @Test func `wide letters take two columns and joined marks none`() {
    #expect(DisplayText.width("gas") == 3)
    #expect(DisplayText.width("燃气") == 4)
    #expect(DisplayText.width("ガス") == 4)
    #expect(DisplayText.width("가스") == 4)
    #expect(DisplayText.width("（一）") == 6)
    #expect(DisplayText.width("e\u{301}") == 1)
    #expect(DisplayText.width("\u{20BB7}") == 2)
    #expect(DisplayText.width("🚧") == 2)
    #expect(DisplayText.width("\u{301}") == 0)
    #expect(DisplayText.width("") == 0)
  }

  @Test func `a long name is cut in a table and a short one is not`() {
    let forty = String(repeating: "a", count: 40)
    #expect(DisplayText.cell(forty) == forty)
    #expect(DisplayText.cell(forty + "b") == String(repeating: "a", count: 37) + "...")
    #expect(DisplayText.cell(String(repeating: "路", count: 21)) == String(repeating: "路", count: 18) + "...")
    #expect(DisplayText.cell("a\u{7}") == "a?")
    #expect(DisplayText.cell("") == "")
  }

  @Test func `names cannot move the cursor or turn the line`() {
    #expect(DisplayText.plain("a\u{1B}[2Jb\nc\u{7}") == "a?[2Jb?c?")
    #expect(DisplayText.plain("gas\u{202E}sag\u{2066}") == "gas?sag?")
    #expect(DisplayText.plain("\u{85}\u{2028}\u{2029}") == "???")
    #expect(DisplayText.plain("重庆 é 🚧") == "重庆 é 🚧")
  }
}
