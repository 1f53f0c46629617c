import Testing

@testable import PermitPipeline

@Suite struct DecisionFormatTests {
  @Test(arguments: [
    ("d.jsonl", DecisionFormat.jsonLines), ("d.csv", .csv), ("a/b.GeoJSON", .geoJSON), ("d.geojsonl", .geoJSONLines),
    ("-", .jsonLines), ("decisions", .jsonLines), ("d.csv.txt", .jsonLines), ("", .jsonLines),
  ])
  func `the ending of a name says the form`(path: String, format: DecisionFormat) {
    #expect(DecisionFormat(path: path) == format)
  }
}
