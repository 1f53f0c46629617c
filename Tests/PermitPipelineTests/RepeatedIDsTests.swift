import Testing

@testable import PermitPipeline

@Suite struct RepeatedIDsTests {
  @Test func `each coming again is a repeat`() {
    var ids = RepeatedIDs()
    for id in ["a", "b", "a", "", "a", "ab", ""] { ids.take(id) }
    #expect(ids.repeats == 3)
  }

  @Test func `many different ids are no repeats`() {
    var ids = RepeatedIDs()
    for number in 0..<20_000 { ids.take("P-\(number)") }
    #expect(ids.repeats == 0)
  }
}
