import Testing

@testable import ConflictRules

@Suite struct ProfileFieldsTests {
  @Test(arguments: [
    ("0.5", 0.5), (".5", 0.5), ("5", 5), ("5.", 5), ("+5", 5), ("1e2", 100), ("1.5E-1", 0.15), ("-2", -2), ("007", 7),
  ])
  func `decimal numbers`(text: String, number: Double) {
    #expect(ProfileFields.decimal(text) == number)
  }

  @Test(arguments: [
    "", ".", "-", "+.", "e5", "1e", "1e+", "0x10", "1_000", "1,5", ".nan", ".inf", "-.inf", "nan", "inf", "infinity",
    "1 ", " 1", "1.2.3", "--1", "1e400", "5 m", "٣", "0b1", "1:30",
  ])
  func `anything else is no number`(text: String) {
    #expect(ProfileFields.decimal(text) == nil)
  }

  @Test func `minus zero is zero`() throws {
    let profile = try Sample.profile(Sample.whole.replacing("0.5", with: "-0.0"))
    #expect(profile.zones.first?.reachMetres.sign == .plus)
  }

  @Test func `a file that is wrong everywhere is cut short`() {
    let wrong = (0..<500).map { "k\($0): 1\n" }.joined()
    #expect(Sample.problems(Sample.whole + wrong).count == ProfileFields.mostProblems)
  }

  @Test func `a key given twice under different tags`() {
    let text = Sample.whole.replacing("reach: 0.5", with: "reach: 0.5\n    !!binary reach: 0.1")
    #expect(Sample.problems(text) == ["test.yaml:10: key 'reach' is given twice in the zone; keep one"])
  }
}
