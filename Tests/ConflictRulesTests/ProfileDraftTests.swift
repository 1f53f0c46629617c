import ConflictRules
import Testing

@Suite struct ProfileDraftTests {
  @Test func `name, title, sources, unruled and strike`() throws {
    let profile = try Sample.profile(
      Sample.whole + "title: A test\nsources: [one, two]\nunruled: 7.5\nstrike: {actions: [PROHIBITED, CALL]}\n")
    #expect(profile.name == "test")
    #expect(profile.title == "A test")
    #expect(profile.sources == ["one", "two"])
    #expect(profile.unruledMetres == 7.5)
    #expect(profile.strikeActions == ["PROHIBITED", "CALL"])
  }

  @Test func `what a profile leaves out`() throws {
    let profile = try Sample.profile(Sample.whole)
    #expect(profile.unruledMetres == 5)
    #expect(profile.strikeActions == ["PROHIBITED"])
    #expect(profile.title.isEmpty)
    #expect(profile.sources.isEmpty)
  }

  @Test func `JSON is YAML`() throws {
    let json = """
      {"profile": "test", "assume": {"diameter": {"default": 1.0},
       "uncertainty": {"unknown": {"horizontal": 3.0, "vertical": "unknown"}}},
       "zones": [{"zone": "protection", "class": "gas", "severity": "restricted", "reach": 5e-1, "vertical": "any"}]}
      """
    var fromJSON = try Sample.profile(json)
    let fromYAML = try Sample.profile(Sample.whole)
    #expect(fromJSON.version != fromYAML.version)
    fromJSON.version = fromYAML.version
    #expect(fromJSON == fromYAML)
  }

  @Test(arguments: [
    ("profile: test", "title: test", 1, "profile is missing"),
    ("profile: test", "profile: a/b", 1, "profile 'a/b' has a `/`"),
    ("profile: test", "profile: [test]", 1, "profile must be text"),
    ("profile: test", "profile: ~", 1, "profile has no value"),
    ("profile: test", "profile: test\nzone: 1", 2, "unknown key 'zone' in the profile; known are profile, title"),
    ("profile: test", "profile: test\n? [a]\n: 1", 2, "unknown key that is no word in the profile"),
    ("profile: test", "profile: test\nunruled: -5", 2, "unruled is negative"),
    ("profile: test", "profile: test\nstrike: [A]", 2, "strike must be a mapping of actions"),
    ("profile: test", "profile: test\nstrike: {action: A}", 2, "unknown key 'action' in strike"),
    ("profile: test", "profile: test\nsources: [{}]", 2, "sources must be text"),
    ("profile: test", "profile: test\ntitle: \"a\\nb\"", 2, "title has a line break"),
  ])
  func `each mistake is named with its line`(right: String, wrong: String, line: Int, reason: String) {
    let problems = Sample.problems(Sample.whole.replacing(right, with: wrong))
    #expect(problems.contains { $0.hasPrefix("test.yaml:\(line): \(reason)") }, "\(problems)")
  }

  @Test(arguments: [
    ("", "test.yaml:1: zones is missing"), ("zones: []\n", "test.yaml:5: zones is empty"),
    ("zones: any\n", "test.yaml:5: zones must be a list"), ("zones: {a: 1}\n", "test.yaml:5: zones must be a list"),
  ])
  func `a profile needs a zone`(zones: String, expected: String) {
    let problems = Sample.problems(Sample.head + zones)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(expected) == true, "\(problems)")
  }

  @Test(arguments: ["5", "[a, b]", "text"])
  func `a profile is a mapping`(text: String) {
    #expect(Sample.problems(text).first?.hasPrefix("test.yaml:1: a rule profile must be a mapping of profile") == true)
  }

  @Test func `all problems are named, in the order of lines`() {
    let text = Sample.whole.replacing("gas", with: "gass").replacing("0.5", with: "-1").replacing("test", with: "a/b")
    let problems = Sample.problems(text)
    #expect(problems.map { String($0.prefix(12)) } == ["test.yaml:1:", "test.yaml:7:", "test.yaml:9:"])
  }
}
