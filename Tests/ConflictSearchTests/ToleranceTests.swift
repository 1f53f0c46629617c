import Testing

@testable import ConflictSearch

@Suite struct ToleranceTests {
  @Test func `equality at a limit is inside to a nanometre`() {
    #expect(Tolerance.metres == 1e-9)
    #expect(Tolerance.ticks == 1e-5)
  }
}
