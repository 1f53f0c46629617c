import ConflictRules
import NetworkModel
import TestSupport
import Testing

@Suite struct RuleProfileTests {
  private func profile(_ zones: [(ZoneClasses, Double)]) throws -> RuleProfile {
    var profile = try Sample.profile(Sample.whole)
    profile.zones = zones.map { classes, reach in
      Zone(
        ruleID: "t/\(reach)", zone: "z", classes: classes, severity: .notify, reachMetres: reach, verticalMetres: nil)
    }
    return profile
  }

  @Test func `the largest reach of a class is that of the zones that can match it`() throws {
    let profile = try profile([(.listed([.gas]), 5), (.listed([.gas, .oil]), 2), (.any, 1)])
    #expect(profile.largestReachMetres == 5)
    #expect(profile.largestReach(for: .gas) == 5)
    #expect(profile.largestReach(for: .oil) == 2)
    #expect(profile.largestReach(for: .water) == 1)
    #expect(profile.largestReach(for: nil) == 5)
  }

  @Test func `a class without a zone reaches as far as unruled pipes are looked for`() throws {
    let profile = try profile([(.listed([.gas]), 2)])
    #expect(profile.largestReach(for: .water) == 5)
    #expect(try self.profile([]).largestReach(for: nil) == 5)
    #expect(try self.profile([]).largestReachMetres == 0)
  }

  @Test func `the classes named are sorted, each once, and any names none`() throws {
    let profile = try profile([(.listed([.water, .gas]), 2), (.listed([.gas]), 3), (.any, 1)])
    #expect(profile.classesNamed == [.gas, .water])
    #expect(try self.profile([(.any, 1)]).classesNamed.isEmpty)
  }

  @Test func `strike is built in, of no reach at any class`() throws {
    let strike = try Sample.profile(Sample.whole).strikeZone
    #expect(strike.ruleID == "test/strike")
    #expect(strike.severity == .strike)
    #expect(strike.reachMetres == 0)
    #expect(strike.verticalMetres == 0)
    #expect(strike.actions == ["PROHIBITED"])
    #expect(strike.match(Sample.pipe(.telecom)) == ZoneMatch())
  }
}
