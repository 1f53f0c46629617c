import ForeignReaders
import NetworkModel
import Testing

@testable import ConflictRules

@Suite struct ProfileReadingTests {
  @Test(arguments: [
    ("profile: [a", 2, "is not YAML"), ("profile: a\n\ttitle: b", 2, "is not YAML"),
    ("a: 1\nb: *nowhere", 2, "is not YAML: found undefined alias"),
    ("a: \"\\q\"", 1, "is not YAML"), ("profile: a\n---\nprofile: b", 2, "is not YAML"),
    ("a: 1\r\nb: \u{1}", 2, "is not YAML: control characters are not allowed"),
  ])
  func `what is not YAML is named with its line`(text: String, line: Int, reason: String) {
    let problems = Sample.problems(text)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("test.yaml:\(line): \(reason)") == true, "\(problems)")
    #expect(problems.first?.contains("\n") == false)
  }

  @Test func `a key given twice`() {
    let text = Sample.whole + "    reach: 0.1\n"
    #expect(Sample.problems(text) == ["test.yaml:9: key 'reach' is given twice in one place, here first; keep one"])
  }

  @Test func `a key given twice is found at any depth, quoted or not, and once is enough to look`() {
    func problems(_ text: String) -> [String] { Sample.problems(text) }
    let nested = String(repeating: "[", count: 60) + "{b: 1, a: 2, 'b': 3, a: 4}" + String(repeating: "]", count: 60)
    #expect(
      problems("profile:\n \(nested)\n")
        == ["test.yaml:2: key 'a', 'b' is given twice in one place, here first; keep one"])
    #expect(
      problems("? {a: 1, !!str a: 2}\n: 1\n")
        == ["test.yaml:1: key 'a' is given twice in one place, here first; keep one"])
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n"])
  func `an empty file`(text: String) {
    #expect(Sample.problems(text).first?.hasPrefix("test.yaml: is empty") == true)
  }

  @Test func `bytes that are not UTF-8`() {
    let error = #expect(throws: RuleProfileError.self) {
      try RuleProfile.parse([0x61, 0x3a, 0x0a, 0xff], file: "x", readingFile: Sample.reader([:]))
    }
    #expect(error?.description == "x:2: is not UTF-8; save it as UTF-8")
  }

  @Test func `a byte order mark and Windows line ends are fine`() throws {
    let text = "\u{FEFF}" + Sample.whole.replacing("\n", with: "\r\n")
    #expect(try Sample.profile(text).zones.map(\.ruleID) == ["test/gas/protection"])
  }

  @Test func `a file beyond the limit is not read at all`() {
    let bytes = Array(repeating: UInt8(ascii: "#"), count: YAMLText.largestSize + 1)
    let error = #expect(throws: RuleProfileError.self) {
      try RuleProfile.parse(bytes, file: "x", readingFile: Sample.reader([:]))
    }
    #expect(error?.description.hasPrefix("x: is 1048577 bytes long") == true)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func `deep nesting is refused`(opening: String) {
    let text = "profile: " + String(repeating: opening, count: 1_048_000 / opening.utf8.count)
    let problems = Sample.problems(text)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("test.yaml:1: ") == true, "\(problems)")
  }

  @Test func `nesting within bounds is refused by what a profile is`() {
    func nested(_ depth: Int) -> String {
      "profile: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(Sample.problems(nested(64)).first == "test.yaml:1: profile must be text")
    #expect(Sample.problems(nested(65)) == ["test.yaml:1: has brackets more than 64 deep; close them"])
  }

  @Test func `aliases that multiply are refused before they are followed`() {
    var text = "a: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let items = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "k\(level): &a\(level) [\(items)]\n"
    }
    text += "? *a9\n: 1\n"
    #expect(Sample.problems(text) == ["test.yaml:2: has more than 8 aliases (`*name`); write the values out"])
  }

  @Test func `a few aliases are fine`() throws {
    let text = """
      profile: test
      assume:
        diameter: {default: 1.0}
        uncertainty: {records: &poor {horizontal: 3.0, vertical: unknown}, unknown: *poor}
      zones:

      """ + Sample.zone
    let assumptions = try Sample.profile(text).assumptions
    #expect(assumptions.uncertainty(.records) == assumptions.uncertainty(.unknown))
  }

  @Test func `minus zero is zero`() throws {
    let profile = try Sample.profile(Sample.whole.replacing("0.5", with: "-0.0"))
    #expect(profile.zones.first?.reachMetres.sign == .plus)
  }

  @Test func `a file that is wrong everywhere is cut short`() {
    let wrong = (0..<500).map { "k\($0): 1\n" }.joined()
    #expect(Sample.problems(Sample.whole + wrong).count == YAMLFields.mostProblems)
  }

  @Test func `a key given twice under different tags`() {
    let text = Sample.whole.replacing("reach: 0.5", with: "reach: 0.5\n    !!binary reach: 0.1")
    #expect(Sample.problems(text) == ["test.yaml:10: key 'reach' is given twice in the zone; keep one"])
  }
}
