import AttributeMaps
import FeatureFormats
import Foundation
import NetworkImport
import TestSupport
import Testing

@testable import PermitPipeline

/// What a batch wrote.
private struct Written {
  var decisions: [[String: Any]] = []
  var rejects: [[String: Any]] = []
  var progress: [Int] = []
  var bytes: [UInt8] = []
  var tally = BatchTally()

  /// Runs a batch over files given as name and content.
  static func of(
    _ files: [(name: String, content: String)], crs: String? = Town.crs
  ) throws -> Written {
    try withTemporaryDirectory { directory in
      let paths = try files.map { try directory.write($0.name, $0.content) }
      var batch = PermitBatch(try Town.desk { $0.crs = crs }, crs: crs)
      var written = Written()
      let tally = try batch.run(
        paths,
        decisions: { line in
          written.bytes += line
          try written.decisions.append(object(line))
        },
        rejects: { try written.rejects.append(object($0)) }, progress: { written.progress.append($0) })
      written.tally = tally
      return written
    }
  }

  private static func object(_ line: [UInt8]) throws -> [String: Any] {
    #expect(line.last == UInt8(ascii: "\n"))
    return try #require(JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
  }
}

@Suite struct PermitBatchTests {
  private static func table(_ rows: [String]) -> String {
    "id,depth,wkt\n" + rows.map { $0 + "\n" }.joined()
  }

  private static func row(_ id: String, _ depth: String, _ wkt: String) -> String { "\(id),\(depth),\"\(wkt)\"" }

  @Test func `every permit ends as a decision or a reject, in order`() throws {
    let written = try Written.of([
      (
        "a.csv",
        Self.table([
          Self.row("A", "2", Town.pit(-1)), Self.row("B", "2", Town.crossing), Self.row("C", "", Town.pit(50)),
          Self.row("D", "deep", Town.pit(50)), Self.row("", "1", Town.pit(3)), Self.row("F", "1", "POLYGON EMPTY"),
        ])
      )
    ])
    #expect(written.decisions.map { $0["permit"] as? String } == ["A", "C", "5"])
    #expect(written.decisions.map { $0["row"] as? Int } == [1, 3, 5])
    #expect(written.decisions.map { $0["verdict"] as? String } == ["strike", "clear", "notify"])
    #expect(written.rejects.map { $0["row"] as? Int } == [2, 4, 6])
    #expect(written.rejects.map { $0["id"] as? String } == ["B", "D", "F"])
    #expect(written.rejects.map { $0["reason"] as? String } == ["no-width", "bad-number", "empty-geometry"])
    #expect(written.tally.read == 6)
    #expect(written.tally.decided == ["strike": 1, "clear": 1, "notify": 1])
    #expect(written.tally.rejected == ["no-width": 1, "bad-number": 1, "empty-geometry": 1])
    #expect(written.progress == [1, 2, 3, 4, 5, 6])
  }

  @Test func `repeated ids are decided each, and counted across files`() throws {
    let permits = Self.table([Self.row("A", "2", Town.pit(-1)), Self.row("A", "2", Town.pit(50))])
    let written = try Written.of([("a.csv", permits), ("b.csv", permits)])
    #expect(written.decisions.map { $0["verdict"] as? String } == ["strike", "clear", "strike", "clear"])
    #expect(written.tally.repeatedIDs == 3)
  }

  @Test func `rows without an id are no repeats`() throws {
    let permits = Self.table([Self.row("", "2", Town.pit(-1)), Self.row("", "2", Town.pit(-1))])
    #expect(try Written.of([("a.csv", permits)]).tally.repeatedIDs == 0)
  }

  @Test func `a second run writes the same bytes`() throws {
    let rows = (0..<20).map { Self.row("P-\($0)", "\($0 + 1)", Town.pit(Double($0) / 3)) }
    let files = [(name: "a.csv", content: Self.table(rows))]
    let written = try Written.of(files)
    #expect(written.decisions.count == 20)
    #expect(try Written.of(files).bytes == written.bytes)
  }

  @Test func `a batch decides as a desk does`() throws {
    let written = try Written.of([("a.csv", Self.table([Self.row("A", "2", Town.pit(0.5))]))])
    let desk = try Town.desk()
    let record = try Town.record(Town.pit(0.5), ["id": .string("A"), "depth": .string("2")])
    #expect(try desk.decide(desk.permit(record)).line() == String(decoding: written.bytes, as: UTF8.self))
  }

  @Test func `a file of no permits is an empty answer`() throws {
    let written = try Written.of([("a.geojsonl", "")], crs: nil)
    #expect(written.tally.read == 0)
    #expect(written.bytes.isEmpty)
  }

  @Test func `a source whose coordinates are mostly wrong ends the batch`() {
    let degrees = "POLYGON((9 53,9.1 53,9.1 53.1,9 53))"
    let error = #expect(throws: PermitError.self) {
      _ = try Written.of([
        (
          "a.csv",
          Self.table([
            Self.row("A", "1", Town.pit(-1)), Self.row("B", "1", degrees), Self.row("C", "1", degrees),
          ])
        )
      ])
    }
    #expect(error?.description.hasPrefix("'a.csv': 2 of 3 permits were rejected for their coordinates") == true)
  }

  @Test func `an error that is no record's fault names file and row`() {
    let named = """
      {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[9,53]},\
      "crs":{"type":"name","properties":{"name":"EPSG:999999"}}}

      """
    let error = #expect(throws: PermitError.self) { _ = try Written.of([("a.geojsonl", named)], crs: nil) }
    #expect(error?.description.hasPrefix("'a.geojsonl', row 1: ") == true)
    #expect(error?.description.contains("\n") == false)
  }

  @Test func `damage to a file ends the batch`() {
    #expect(throws: (any Error).self) {
      _ = try Written.of([("a.geojson", #"{"type":"FeatureCollection","features":[{"type":"Feature","#)], crs: nil)
    }
  }

  @Test func `an error of the writer ends the batch`() throws {
    try withTemporaryDirectory { directory in
      let path = try directory.write("a.csv", Self.table([Self.row("A", "2", Town.pit(-1))]))
      var batch = PermitBatch(try Town.desk(), crs: Town.crs)
      #expect(throws: PermitError("full")) {
        _ = try batch.run([path], decisions: { _ in throw PermitError("full") }, rejects: { _ in }, progress: { _ in })
      }
    }
  }

  @Test func `coordinates of which a map made metres need a CRS in metres`() throws {
    try withTemporaryDirectory { directory in
      let path = try directory.write("p.csv", "wkt\nPOINT(8000 48000)\n")
      let mapping = try AttributeMapping.parse(Array("geometry: {unit: mm}".utf8), file: "m", of: .permits)
      var batch = PermitBatch(try Town.desk { $0.crs = "OGC:CRS84" }, crs: "OGC:CRS84", mapping: mapping)
      let error = #expect(throws: PermitError.self) {
        try batch.run([path], decisions: { _ in }, rejects: { _ in }, progress: { _ in })
      }
      #expect(error.map { "\($0)" }?.contains("is no CRS in metres") == true)
    }
  }

  @Test func `a layer of the map that is no file of the run is refused before anything is decided`() throws {
    let map = "layers: {a: {depth: {field: D, unit: m}}}"
    let mapping = try AttributeMapping.parse(Array(map.utf8), file: "m", of: .permits)
    var batch = PermitBatch(try Town.desk(), crs: Town.crs, mapping: mapping)
    #expect(throws: MappingError.self) {
      try batch.run(["nowhere/b.csv"], decisions: { _ in }, rejects: { _ in }, progress: { _ in })
    }
  }
}
