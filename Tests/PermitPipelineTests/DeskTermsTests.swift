import Testing

@testable import PermitPipeline

@Suite struct DeskTermsTests {
  @Test func `terms ask for nothing in particular`() {
    let terms = DeskTerms(engineVersion: "0.1.0")
    #expect(terms.engineVersion == "0.1.0")
    #expect(terms.crs == nil)
    #expect(terms.datumAccuracy == nil)
    #expect(terms.classes == nil)
    #expect(terms.maxAgeDays == nil)
    #expect(terms.day == nil)
    #expect(terms.defaults.depth == nil)
    #expect(terms.defaults.bore == nil)
  }
}
