import Testing

@testable import ConflictReports

struct FormulaTests {
  @Test func `a sum stands as it would be written by hand`() {
    #expect(Formula.sum(0.5, [.plus(0.1), .minus(0.05)]) == "0.5 + 0.1 - 0.05")
    #expect(Formula.sum(-1, [.minus(-2)]) == "-1 - (-2)")
    #expect(Formula.sum(3, []) == "3")
  }

  @Test func `numbers that would print alike get enough places to differ`() {
    let alike = Formula.pair(0.600_000_002, 0.6)
    #expect(alike.left == "0.600000002")
    #expect(alike.right == "0.6")
    let apart = Formula.pair(1 / 3, 0.6)
    #expect(apart.left == "0.3333")
    let same = Formula.pair(0.25, 0.25)
    #expect(same.left == "0.25" && same.right == "0.25")
  }

  @Test func `the unlimited and the unknown are words`() {
    #expect(Formula.number(.infinity) == "unlimited")
    #expect(Formula.number(nil) == "unknown")
    #expect(Formula.word(true) == "yes")
  }
}
