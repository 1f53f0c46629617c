import TestSupport
import Testing

@testable import ConflictReports

struct TextPageTests {
  @Test func `words wrap at a hundred columns and hang`() {
    var page = TextPage()
    page.item(repeatElement("pipe", count: 21).joined(separator: " "))
    #expect(page.lines == ["  - " + repeatElement("pipe", count: 19).joined(separator: " "), "    pipe pipe"])
  }

  @Test func `a line of exactly a hundred columns is not wrapped`() {
    var page = TextPage()
    page.paragraph(String(repeating: "x", count: 48) + " " + String(repeating: "y", count: 49))
    #expect(page.lines.count == 1)
    #expect(page.lines[0].count == 100)
  }

  @Test func `a word without spaces is cut only where it is wider than a line`() {
    var page = TextPage()
    page.paragraph(String(repeating: "路", count: 120))
    #expect(page.lines.map { DisplayText.width($0) } == [100, 100, 46])
    #expect(page.lines.joined().filter { $0 == "路" }.count == 120)
  }

  @Test func `columns line up under wide letters`() {
    var page = TextPage()
    page.table([["#", "Owner", "Gap"], ["1", "重庆", "0.5"], ["10", "Nord", "12"]], rightAligned: [0])
    #expect(page.lines == ["   #  Owner  Gap", "   1  重庆   0.5", "  10  Nord   12"])
  }

  @Test func `a heading stands off in capitals`() {
    var page = TextPage()
    page.heading("Findings")
    page.paragraph("")
    page.heading("Zones")
    #expect(page.text == "FINDINGS\n\nZONES\n")
  }

  @Test func `an empty table is nothing`() {
    var page = TextPage()
    page.table([])
    #expect(page.lines.isEmpty)
  }

  @Test(arguments: Seeds.smoke)
  func `no paragraph is wider than a page and none loses a letter`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let letters = ["a", "é", "燃", "e\u{301}", " ", "🚧", "-"]
    let text = (0..<600).map { _ in random.pick(letters) ?? "a" }.joined()
    var page = TextPage()
    page.paragraph(text, indent: 4, hanging: 6)
    #expect(page.lines.allSatisfy { DisplayText.width($0) <= 100 }, "seed \(seed)")
    #expect(page.lines.joined().filter { $0 != " " } == text.filter { $0 != " " }, "seed \(seed)")
  }
}
