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

  @Test(arguments: [
    ("d.tsv", "tsv"), ("a/d.JSON", "json"), ("d.csv.txt", "txt"), ("d.geojsons", "geojsons"), ("d.kml", "kml"),
    ("d.csv.gz", "gz"), ("d.parquet", "parquet"), ("d.html", "html"), ("d.toml", "toml"), ("d.trench", "trench"),
    (".tab", "tab"),
  ])
  func `an ending of another form is told, for JSON lines are not what it says`(path: String, ending: String) {
    #expect(DecisionFormat.unwrittenEnding(of: path) == ending)
  }

  @Test(arguments: [
    "d.jsonl", "d.NDJSON", "d.csv", "d.geojson", "d.geojsonl", "-", "decisions", "", "d.", "town.gdb/d", "json",
    "d.2026", "/dev/stdout",
  ])
  func `an ending that is written, or asks for nothing, is none of them`(path: String) {
    #expect(DecisionFormat.unwrittenEnding(of: path) == nil)
  }
}
