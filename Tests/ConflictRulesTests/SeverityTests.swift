import ConflictRules
import Testing

@Suite struct SeverityTests {
  @Test func `a strike weighs more than a restriction, that more than a notice`() {
    #expect(Severity.notify < .restricted)
    #expect(Severity.restricted < .strike)
    #expect([Severity.restricted, .notify, .strike].max() == .strike)
  }

  @Test func `the order of findings is the most severe first`() {
    #expect(Severity.allCases.sorted(by: >) == Severity.mostSevereFirst)
    #expect(Severity.mostSevereFirst.map(\.rank) == [0, 1, 2])
  }
}
