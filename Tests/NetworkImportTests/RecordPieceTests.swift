import FeatureFormats
import Projections
import TestSupport
import Testing

@testable import NetworkImport

struct RecordPieceTests {
  /// The rows of each piece of a file.
  private func pieces(_ name: String, _ content: String) throws -> [[Int]] {
    try withTemporaryDirectory { directory in
      let input = try SourceInput(try directory.write(name, content))
      let options = ImportFixture.utmOptions
      guard case .records(let survey) = try SourceSurvey.read(input, options, using: PROJContext(), { _ in }) else {
        return []
      }
      let pieces = try RecordPieces(survey, options)
      var rows: [[Int]] = []
      while let piece = try pieces.next() {
        switch piece {
        case .lines(let block): rows.append([Int](repeating: 0, count: block.records))
        case .records(let records, let unlisted):
          #expect(unlisted == records.map { _ in 0 })
          rows.append(records.map(\.row))
        }
      }
      return rows
    }
  }

  @Test func `records come in pieces, in their order`() throws {
    let features = (0..<1_100).map { ImportFixture.line(#""id":\#($0)"#) }
    let rows = try pieces("a.geojson", ImportFixture.collection(features))
    #expect(rows.map(\.count) == [512, 512, 76])
    #expect(rows.flatMap(\.self) == Array(1...1_100))
    #expect(try pieces("a.geojsonl", features.map { $0 + "\n" }.joined()).map(\.count) == [1_100])
  }

  @Test func `positions are counted too`() throws {
    let positions = (0..<40_000).map { "[\(500_000 + $0),5950000]" }.joined(separator: ",")
    let long = ImportFixture.feature(#""id":1"#, #"{"type":"LineString","coordinates":[\#(positions)]}"#)
    #expect(try pieces("a.geojson", ImportFixture.collection([long, long, long])).map(\.count) == [2, 1])
  }
}
