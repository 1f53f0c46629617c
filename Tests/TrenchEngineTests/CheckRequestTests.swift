import Testing
import TrenchEngine

@Suite struct CheckRequestTests {
  @Test func `a request asks for text without colour unless it says otherwise`() {
    let request = CheckRequest(network: "a.trench", site: .wkt("POINT(1 2)"), question: QuestionRequest())
    #expect(request.network == "a.trench")
    #expect(request.explain == nil)
    #expect(request.format == .text)
    #expect(!request.useColour)
  }
}
