import ForeignReaders
import Testing

struct YAMLFieldsTests {
  @Test(arguments: [
    ("0.5", 0.5), (".5", 0.5), ("5", 5), ("5.", 5), ("+5", 5), ("1e2", 100), ("1.5E-1", 0.15), ("-2", -2), ("007", 7),
  ])
  func `decimal numbers`(text: String, number: Double) {
    #expect(YAMLFields.decimal(text) == number)
  }

  @Test(arguments: [
    "", ".", "-", "+.", "e5", "1e", "1e+", "0x10", "1_000", "1,5", ".nan", ".inf", "-.inf", "nan", "inf", "infinity",
    "1 ", " 1", "1.2.3", "--1", "1e400", "5 m", "٣", "0b1", "1:30",
  ])
  func `anything else is no number`(text: String) {
    #expect(YAMLFields.decimal(text) == nil)
  }

  @Test func `every problem is kept with its line, up to a hundred`() throws {
    let root = try #require(try YAMLDocument.root(of: Array("a: 1\nb: {c: -1}\nd: nothing\n".utf8)))
    var fields = YAMLFields(file: "x.yaml")
    let entries = fields.entries(of: root, "the file", known: ["a", "d"])
    #expect(fields.number(entries["d"], "d") == nil)
    #expect(fields.number(entries["a"], "a") == 1)
    #expect(
      fields.sortedProblems.map(\.description) == [
        "x.yaml:2: unknown key 'b' in the file; known are a, d",
        "x.yaml:3: d must be a decimal number, not 'nothing'",
      ])
    for line in 0..<500 { fields.refuse(line: line, "again") }
    #expect(fields.problems.count == YAMLFields.mostProblems)
  }
}
