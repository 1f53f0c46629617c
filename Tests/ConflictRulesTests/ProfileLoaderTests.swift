import ConflictRules
import NetworkModel
import Testing

@Suite struct ProfileLoaderTests {
  private static let city = """
    profile: city
    extends: base.yaml
    title: A city
    sources: [by-law, law]
    zones:
      - {zone: protection, class: gas, severity: restricted, reach: 2, vertical: any}

    """
  private static let base = Sample.whole.replacing("test", with: "base") + "sources: [law]\nunruled: 8\n"

  @Test func `the zones of both apply, those of the base first, under the ids they were given`() throws {
    let profile = try Sample.profile(Self.city, files: ["base.yaml": Self.base])
    #expect(profile.zones.map(\.ruleID) == ["base/gas/protection", "city/gas/protection"])
    #expect(profile.zones.map(\.reachMetres) == [0.5, 2])
    #expect(profile.largestReachMetres == 2)
    #expect(profile.name == "city")
    #expect(profile.strikeZone.ruleID == "city/strike")
    #expect(profile.title == "A city")
    #expect(profile.sources == ["by-law", "law"])
    #expect(profile.unruledMetres == 8)
  }

  @Test func `a milder rule of the city takes nothing away`() throws {
    let milder = Self.city.replacing("reach: 2", with: "reach: 0.1")
    let profile = try Sample.profile(milder, files: ["base.yaml": Self.base])
    #expect(profile.zones.map(\.reachMetres) == [0.5, 0.1])
    #expect(profile.largestReach(for: .gas) == 0.5)
  }

  @Test func `assumptions are taken over one by one`() throws {
    let own = """
      profile: city
      extends: base.yaml
      unruled: 1
      strike: {actions: [STOP]}
      assume: {diameter: {gas: 0.4}, placement: 0.5, uncertainty: {records: {horizontal: 2, vertical: 1}}}
      """
    let profile = try Sample.profile(own, files: ["base.yaml": Self.base])
    #expect(profile.assumptions.diameters == [.gas: 0.4])
    #expect(profile.assumptions.defaultDiameter == 1)
    #expect(profile.assumptions.placement == 0.5)
    #expect(profile.assumptions.uncertainty(.records).horizontal.atLeast == 2)
    #expect(profile.assumptions.uncertainty(.unknown).horizontal.atLeast == 3)
    #expect(profile.unruledMetres == 1)
    #expect(profile.strikeActions == ["STOP"])
    #expect(profile.zones.count == 1, "zones may be left out where others are taken over")
  }

  @Test func `a chain of three, and one over the built-in`() throws {
    let files = ["base.yaml": "profile: base\nextends: root.yaml\nzones: []", "root.yaml": Sample.whole]
    #expect(
      try Sample.profile(Self.city, files: files).zones.map(\.ruleID) == ["test/gas/protection", "city/gas/protection"])
    let overCN = try Sample.profile(Self.city.replacing("base.yaml", with: "cn"))
    let cn = try RuleProfile.load("cn", readingFile: Sample.reader([:]))
    #expect(Array(overCN.zones.dropLast()) == cn.zones)
    #expect(overCN.assumptions == cn.assumptions)
  }

  @Test func `a circle is refused where it closes`() {
    #expect(
      Sample.problems("profile: a\nextends: ./test.yaml") == [
        "test.yaml:2: extends './test.yaml', which extends this profile in turn; break the circle"
      ])
    let files = ["base.yaml": "profile: b\nextends: x/../test.yaml"]
    #expect(
      Sample.problems(Self.city, files: files) == [
        "base.yaml:2: extends 'x/../test.yaml', which extends this profile in turn; break the circle"
      ])
  }

  @Test func `a chain without end is cut off`() {
    let error = #expect(throws: RuleProfileError.self) {
      try RuleProfile.load("a/x.yaml") { _ in Array("profile: p\nextends: a/x.yaml".utf8) }
    }
    #expect(error?.description.contains("the chain is too long") == true)
  }

  @Test func `a base that is not there`() {
    #expect(
      Sample.problems(Self.city) == [
        "test.yaml:2: extends 'base.yaml', which cannot be had: cannot open 'base.yaml'; "
          + "name a file, or one of cn, ie-gas, nl-crow500, us-cga"
      ])
  }

  @Test func `a base that is wrong is named by its own lines, after this file's`() {
    let files = ["base.yaml": Self.base.replacing("0.5", with: "-1")]
    let problems = Sample.problems(Self.city.replacing("reach: 2", with: "reach: x"), files: files)
    #expect(problems.map { String($0.prefix(12)) } == ["test.yaml:6:", "base.yaml:9:"])
  }

  @Test func `an id of the base may not be given again`() {
    let problems = Sample.problems(
      Self.city.replacing("profile: city", with: "profile: base"), files: ["base.yaml": Self.base])
    #expect(
      problems == [
        "test.yaml:6: rule id 'base/gas/protection' is also that of a zone it extends; give this zone another `name`"
      ])
  }

  @Test func `the version of one file is the hash of its bytes`() throws {
    #expect(try Sample.profile(Sample.whole).version == ContentHash.sha256(Array(Sample.whole.utf8)))
  }

  @Test func `the version of a chain covers every file, the base first, each after its length`() throws {
    var hash = ContentHash()
    for text in [Self.base, Self.city] {
      hash.update(littleEndian: Int64(text.utf8.count))
      hash.update(Array(text.utf8))
    }
    #expect(try Sample.profile(Self.city, files: ["base.yaml": Self.base]).version == hash.text)
    let changed = try Sample.profile(Self.city, files: ["base.yaml": Self.base + "# one more comment\n"])
    #expect(changed.version != hash.text)
  }
}
