import FeatureFormats
import Testing

@Suite struct `Raw records` {
  @Test func `a record knows its row whatever became of it`() {
    #expect(RawRecord.feature(RawFeature(row: 4, geometry: nil)).row == 4)
    #expect(RawRecord.reject(RawReject(row: 5, reason: .noWidth, detail: "")).row == 5)
  }

  @Test func `the codes of reasons are kept`() {
    #expect(
      RejectReason.allCases.map(\.rawValue) == [
        "invalid-json", "invalid-record", "no-geometry", "empty-geometry", "wrong-geometry-type", "non-finite",
        "outside-crs", "swapped-axes", "self-intersection", "no-width", "bad-number", "no-id",
      ])
  }
}
