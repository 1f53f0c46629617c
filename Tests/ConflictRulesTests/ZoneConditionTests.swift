import ConflictRules
import Testing

@Suite struct ZoneConditionTests {
  @Test func `what a profile may ask about`() {
    let words = ZoneCondition.Attribute.allCases.map(\.rawValue)
    #expect(
      words == [
        "pressure", "voltage", "diameter", "kind", "laying", "status", "quality", "subclass", "material", "owner",
        "installed",
      ])
  }
}
