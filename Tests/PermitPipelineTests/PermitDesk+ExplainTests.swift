import FeatureFormats
import Testing

@testable import PermitPipeline

@Suite struct PermitDeskExplainTests {
  @Test func `a pipe is explained whether it is a finding or not`() throws {
    let desk = try Town.desk()
    for y in [-1.0, 90] {
      let permit = try desk.permit(Town.record(Town.pit(y), ["depth": .integer(2)]))
      let text = try #require(try desk.explanation(ofPipe: "G-1", for: permit))
      #expect(text.contains("G-1"))
      #expect(text.contains("town/gas/protection"))
    }
  }

  @Test func `a pipe that is not there has no explanation`() throws {
    let desk = try Town.desk()
    let permit = try desk.permit(Town.record(Town.pit(-1)))
    #expect(try desk.explanation(ofPipe: "G-2", for: permit) == nil)
    #expect(try desk.explanation(ofPipe: "", for: permit) == nil)
  }
}
