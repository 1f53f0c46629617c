import FeatureFormats
import Testing

@testable import NetworkImport

struct RecordOutcomeTests {
  @Test func `a refused record is listed with its row, its id and why`() {
    let refused = RefusedRecord(
      row: 7, id: "a", reject: RecordReject(.noGeometry, "the feature has no geometry"), positions: [],
      positionsMayBeMissing: false, properties: [])
    let line = refused.line(source: "pipes.geojson")
    #expect(
      line
        == RejectLine(
          source: "pipes.geojson", row: 7, id: "a", reason: .noGeometry, detail: "the feature has no geometry"))
  }
}
