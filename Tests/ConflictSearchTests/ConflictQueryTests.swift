import ConflictRules
import ConflictSearch
import NetworkModel
import TestSupport
import Testing

@Suite struct ConflictQueryTests {
  private let site = square((0, 0), (10, 10), depth: 2)
  private let rules = profile([zone("both", .listed([.water, .gas]), reach: 1), zone("any", reach: 1)])

  @Test func `the classes asked about are those that zones name, each once and by name`() throws {
    #expect(try answer(of: site, in: network([]), under: rules).searched.classes == [.gas, .water])
    let chosen = try answer(of: site, in: network([]), under: rules, classes: [.water, .gas, .heat, .gas])
    #expect(chosen.searched.classes == [.gas, .heat, .water])
  }

  @Test func `classes are no filter`() throws {
    let struck = try answer(of: site, in: network([pipe("g", [(0, 5), (9, 5)])]), under: rules, classes: [.water])
    #expect(struck.verdict == .strike)
  }
}
