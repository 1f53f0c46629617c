import ConflictRules
import NetworkModel
import Testing

@Suite struct ZoneTests {
  @Test(
    arguments: [
      ("C1", false), ("C2", false), ("D", false), ("U", true), (nil, true), ("u", true), ("sure", true),
    ] as [(String?, Bool)])
  func `only a stated verification counts`(confidence: String?, isUnverified: Bool) {
    let zone = Zone(
      ruleID: "t/z", zone: "z", classes: .any, severity: .notify, reachMetres: 1, verticalMetres: nil,
      confidence: confidence)
    #expect(zone.isUnverified == isUnverified)
  }

  @Test func `any holds every class and names none`() {
    #expect(AssetClass.allCases.allSatisfy(ZoneClasses.any.contains))
    #expect(ZoneClasses.any.named.isEmpty)
    #expect(ZoneClasses.listed([.gas]).contains(.gas))
    #expect(!ZoneClasses.listed([.gas]).contains(.oil))
    #expect(ZoneClasses.listed([.oil, .gas]).named == [.oil, .gas])
  }
}
