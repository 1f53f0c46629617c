import TestSupport
import Testing

@testable import NetworkImport

struct SourceSurveyTests {
  private func refusal(_ coordinates: [String]) -> String {
    let features = coordinates.enumerated().map {
      ImportFixture.feature(#""id":\#($0.offset)"#, #"{"type":"Point","coordinates":\#($0.element)}"#)
    }
    return ImportFixture.refusal([("a.geojson", ImportFixture.collection(features))])
  }

  @Test func `more than half of coordinates that cannot be right stop the import, with what they look like`() {
    let message = refusal(["[5950000,500000]", "[5950001,500000]", "[500000,5950000]"])
    #expect(message.contains("2 of 3") && message.contains("EPSG:25832") && message.contains("look like"))
  }

  @Test func `half of them do not`() {
    #expect(refusal(["[5950000,500000]", "[500000,5950000]"]) == "nothing was refused")
  }

  @Test func `damage to a file stops the import and names the place`() {
    let whole = ImportFixture.collection([ImportFixture.line(#""id":1"#)])
    #expect(ImportFixture.refusal([("a.geojson", String(whole.dropLast(3)))]).contains("a.geojson"))
  }
}
