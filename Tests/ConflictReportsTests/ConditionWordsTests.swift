import ConflictRules
import NetworkModel
import Testing

@testable import ConflictReports

struct ConditionWordsTests {
  private func clause(_ attribute: ZoneCondition.Attribute, _ requirement: ZoneCondition.Requirement, _ pipe: Pipe)
    -> String
  {
    ConditionWords.clause(ZoneCondition(attribute, requirement), pipe.attributes)
  }

  @Test func `a condition says what it asks and what is recorded`() {
    let pipe = Example.pipe("G", .gas, y: 0) { pipe in
      pipe.pressure = .medium
      pipe.voltageKilovolts = 10
      pipe.installed = 1999
    }
    #expect(
      clause(.pressure, .oneOf([.word("low"), .word("medium")]), pipe)
        == "asks for pressure low or medium, which is medium")
    #expect(clause(.pressure, .oneOf([.word("high")]), pipe) == "asks for pressure high, but it is medium")
    #expect(
      clause(.pressure, .range(0.2, 0.3), pipe)
        == "asks for pressure from 0.2 to 0.3, which is medium, which does not decide it: taken to be met")
    #expect(clause(.voltage, .range(1, .infinity), pipe) == "asks for voltage from 1 on, which is 10 kV")
    #expect(clause(.installed, .range(-.infinity, 1990), pipe) == "asks for installed up to 1990, but it is 1999")
    #expect(clause(.diameter, .range(0.1, 0.3), pipe) == "asks for diameter from 0.1 to 0.3, which is 0.2 m")
  }

  @Test func `what is not known is taken to be met`() {
    let pipe = Example.pipe("G", .gas, y: 0, diameter: nil)
    #expect(
      clause(.material, .oneOf([.word("PE")]), pipe)
        == "asks for material PE, which is not known: taken to be met")
    for attribute in [ZoneCondition.Attribute.pressure, .voltage, .diameter, .subclass, .material, .owner, .installed] {
      #expect(ConditionWords.recorded(attribute, of: pipe.attributes) == "unknown")
    }
  }

  @Test func `words of a record are shown as they are`() {
    let pipe = Example.pipe("G", .gas, y: 0) { $0.owner = "City Gas" }
    #expect(ConditionWords.recorded(.kind, of: pipe.attributes) == "line")
    #expect(ConditionWords.recorded(.laying, of: pipe.attributes) == "unknown")
    #expect(ConditionWords.recorded(.status, of: pipe.attributes) == "in-service")
    #expect(ConditionWords.recorded(.quality, of: pipe.attributes) == "surveyed")
    #expect(ConditionWords.recorded(.owner, of: pipe.attributes) == "City Gas")
  }
}
