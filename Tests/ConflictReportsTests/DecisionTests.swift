import ConflictReports
import ConflictSearch
import Testing

struct DecisionTests {
  @Test func `a decision keeps what it is made of and asks for little`() throws {
    let full = try Example.strike.decision()
    let plain = Decision(
      permit: nil, dig: full.dig, answer: full.answer, network: full.network, rules: full.rules, engine: full.engine)
    #expect(plain.row == nil)
    #expect(plain.assumptions.isEmpty)
    #expect(plain.properties.isEmpty)
    #expect(plain.answer.verdict == .strike)
    #expect(full.permit == "P-17")
    #expect(full.network.asOf == "2026-01-28")
  }
}
