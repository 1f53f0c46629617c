import ConflictRules
import ForeignReaders
import Testing

@Suite struct RuleProfileLoadTests {
  @Test func `by built-in name, without a file being read`() throws {
    let profile = try RuleProfile.load("us-cga") { path in throw Sample.Missing(path: path) }
    #expect(profile.name == "us-cga")
  }

  @Test func `by path`() throws {
    let profile = try RuleProfile.load("rules/t.yaml", readingFile: Sample.reader(["rules/t.yaml": Sample.whole]))
    #expect(profile.name == "test")
  }

  @Test func `a name that is nothing says what there is`() {
    let error = #expect(throws: RuleProfileError.self) {
      try RuleProfile.load("de", readingFile: Sample.reader([:]))
    }
    #expect(
      error?.description
        == "de: no rule profile: cannot open 'de'; give a file, or one of cn, ie-gas, nl-crow500, us-cga")
  }

  @Test func `mistakes carry the path that was given`() {
    let error = #expect(throws: RuleProfileError.self) {
      try RuleProfile.load("./t.yaml", readingFile: Sample.reader(["./t.yaml": "profile: [a]"]))
    }
    #expect(error?.problems.first?.description == "./t.yaml:1: profile must be text")
  }
}
