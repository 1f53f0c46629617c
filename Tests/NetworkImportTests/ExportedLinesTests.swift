import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkImport

@Suite struct ExportedLinesTests {
  /// The lines with that of one pipe changed.
  private static func lines(_ id: String, _ old: String, _ new: String) throws -> [String] {
    try ExportFixture.lines(of: ExportFixture.draft.finish()).map { line in
      line.contains(#""id":"\#(id)""#) ? line.replacing(old, with: new) : line
    }
  }

  @Test func `a line edited into nonsense is a reject whose place is kept`() throws {
    let result = try ExportFixture.imported(Self.lines("W-1", #""LineString""#, #""Polyline""#))
    #expect(result.report.read == 2 && result.report.imported == 1)
    #expect(result.report.rejected == ["wrong-geometry-type": 1])
    let reject = try #require(try result.network.rejects.all().first { $0.record == "W-1" })
    #expect(reject.assetClass == .water)
    // Grown by what the pipe may have been moved by, and a tick.
    #expect(reject.box.lower == GridPoint(x: 5_000_000_000 - 8, y: 59_500_400_000 - 8))
    #expect(reject.box.upper == GridPoint(x: 5_000_200_000 + 8, y: 59_500_400_000 + 8))
    // Positions may have been drawn that could not be read.
    #expect(result.network.unplaced == ExportFixture.draft.unplaced + 1)
  }

  @Test func `a line without a place is counted as unplaced`() throws {
    var lines = try Self.lines("W-1", "x", "x")
    lines.append("{}")
    lines.append(#"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[500000,5950000]}}"#)
    let result = try ExportFixture.imported(lines)
    #expect(result.report.rejected == ["invalid-json": 1, "no-id": 1])
    #expect(result.network.unplaced == ExportFixture.draft.unplaced + 1)
    #expect(result.rejects.map(\.row) == [4, 5])
  }

  @Test func `a line moved far away is a reject, with a box where part of it can be right`() throws {
    let mistyped = try ExportFixture.imported(Self.lines("W-1", "[500020,", "[5000200,"))
    #expect(mistyped.report.rejected == ["outside-crs": 1])
    let box = try #require(try mistyped.network.rejects.all().first { $0.record == "W-1" }).box
    #expect(box.lower.x == 5_000_000_000 - 8 && box.upper.x == 50_002_000_000 + 8)
    let degrees = try ExportFixture.imported(
      Self.lines("W-1", "[[500000,5950040],[500020,5950040]]", "[[8.5,53.5],[8.6,53.5]]"))
    #expect(degrees.report.rejected == ["outside-crs": 1])
    #expect(degrees.network.rejects.count == ExportFixture.draft.rejects.count)
    #expect(degrees.network.unplaced == ExportFixture.draft.unplaced + 1)
  }

  @Test func `a file that ends inside a line is damage`() throws {
    try withTemporaryDirectory { folder in
      let text = try ExportFixture.lines(of: ExportFixture.draft.finish()).joined(separator: "\n")
      let whole = try folder.write("whole.geojsonl", text)
      #expect(try ExportFixture.imported(paths: [whole]).bytes == ExportFixture.draft.bytes())
      for length in [20, 300, text.utf8.count - 1] {
        let path = try folder.write("cut.geojsonl", Array(text.utf8.prefix(length)))
        #expect(throws: ImportError.self, "\(length) bytes") { try ExportFixture.imported(paths: [path]) }
      }
    }
  }

  @Test func `more than half of the lines in ruins need a word`() throws {
    let lines = try ExportFixture.lines(of: ExportFixture.draft.finish()).enumerated().map {
      $0.offset == 0 ? $0.element : "5"
    }
    #expect(ExportFixture.refusal(lines).contains("no pipe was taken in"))
  }
}
