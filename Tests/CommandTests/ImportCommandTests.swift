import Foundation
import TestSupport
import Testing

@Suite struct `trench import` {
  @Test func `the summary goes to standard error and to the report, and q silences it`() throws {
    try withTemporaryDirectory { folder in
      let source = try folder.write("pipes.geojson", Town.pipes)
      let loud = try Program.run(["import", source, "-o", folder.path("a.trench"), "--report", folder.path("a.json")])
      #expect(loud.status == 0)
      #expect(loud.output.isEmpty)
      #expect(loud.errors.contains("imported   4"))
      let report = try json(folder.bytes("a.json"))
      #expect(report["read"] as? Int == 4)
      #expect(report["imported"] as? Int == 4)
      #expect(report["rejected"] != nil && report["repaired"] != nil)
      let quiet = try Program.run(["import", source, "-o", folder.path("b.trench"), "-q"])
      #expect(quiet.output.isEmpty && quiet.errors.isEmpty && quiet.status == 0)
      #expect(try folder.names() == ["a.json", "a.trench", "b.trench", "pipes.geojson"])
    }
  }

  @Test func `standard input and output are files too`() throws {
    try withTemporaryDirectory { folder in
      let source = try folder.write("pipes.geojson", Town.pipes)
      let arguments = ["--name", "town", "-q"]
      let piped = try Program.run(["import", "-", "-o", "-"] + arguments, input: Array(Town.pipes.utf8))
      #expect(piped.status == 0, "\(piped.errors)")
      #expect(piped.errors.isEmpty)
      let network = try folder.write("piped.trench", piped.output)
      _ = try Program.run(["import", source, "-o", folder.path("file.trench")] + arguments)
      #expect(try version(of: network) == version(of: folder.path("file.trench")))
    }
  }

  @Test func `every record ends as a pipe or as a reject with its reason and row`() throws {
    try withTemporaryDirectory { folder in
      let features = [
        Town.feature("LineString", "[[106.57,29.55],[106.57,29.551]]", #""id":"a","class":"gas""#), "7",
        Town.feature("LineString", "[[106.58,29.55],[106.58,29.551]]", #""id":"b","class":"sewage""#),
        #"{"type":"Feature","id":"c","properties":{},"geometry":null}"#,
        Town.feature("LineString", "[[106.59,29.55],[106.59,29.551]]", #""id":"d""#),
      ]
      let source = try folder.write("pipes.geojson", Town.collection(features))
      let arguments = ["import", source, "-o", folder.path("n.trench"), "--rejects", folder.path("r.jsonl")]
      let run = try Program.run(arguments + ["--report", folder.path("r.json")])
      #expect(run.status == 0, "\(run.errors)")
      let report = try json(folder.bytes("r.json"))
      let rejects = try folder.text("r.jsonl").split(separator: "\n").map { try json(Array($0.utf8)) }
      #expect(report["read"] as? Int == 5)
      #expect(report["imported"] as? Int == 3)
      #expect(rejects.compactMap { $0["row"] as? Int } == [2, 4])
      #expect(rejects.compactMap { $0["reason"] as? String } == ["invalid-json", "no-geometry"])
      #expect(rejects.last?["id"] as? String == "c")
      // The outputs of a strict run are complete all the same.
      let before = try folder.bytes("r.jsonl")
      let strict = try Program.run(arguments + ["--strict", "-q"])
      #expect(strict.status == 2)
      #expect(try folder.bytes("r.jsonl") == before)
      #expect(try version(of: folder.path("n.trench")).hasPrefix("sha256:"))
    }
  }

  @Test func `more than half rejected is an error unless it is allowed`() throws {
    try withTemporaryDirectory { folder in
      let good = Town.feature("LineString", "[[106.57,29.55],[106.57,29.551]]", #""id":"a","class":"gas""#)
      let bad = #"{"type":"Feature","properties":{},"geometry":null}"#
      let source = try folder.write("pipes.geojson", Town.collection([good, bad, bad]))
      let arguments = ["import", source, "-o", folder.path("n.trench"), "--rejects", folder.path("r.jsonl")]
      expectRefusal(try Program.run(arguments), saying: "no-geometry", "--allow-rejects")
      #expect(try folder.names() == ["pipes.geojson"])
      #expect(try Program.run(arguments + ["--allow-rejects", "-q"]).status == 0)
      #expect(try folder.names() == ["n.trench", "pipes.geojson", "r.jsonl"])
    }
  }

  @Test func `flags that mean nothing are refused and nothing is written`() throws {
    try withTemporaryDirectory { folder in
      let source = try folder.write("pipes.geojson", Town.pipes)
      for (typed, word) in [
        (["--class", "gass"], "gass"), (["--as-of", "2026-13-01"], "YYYY-MM-DD"), (["--as-of", "today"], "YYYY-MM-DD"),
        (["--rules", "nope"], "nope"), (["--crs", "rubbish"], "rubbish"),
        (["--crs", "EPSG:99999999"], "EPSG:99999999"),
        (["--store-crs", "EPSG:4326"], "longitude"), (["--store-crs", "EPSG:3857"], "Web Mercator"),
        (["--store-crs", "EPSG:2229"], "m"), (["--coverage", "/none.geojson"], "/none.geojson"), ([source], "twice"),
      ] { expectRefusal(try Program.run(["import", source, "-o", folder.path("n.trench")] + typed), saying: word) }
      #expect(try folder.names() == ["pipes.geojson"])
    }
  }

  @Test func `records without an id need row ids, and two sources may not share ids`() throws {
    try withTemporaryDirectory { folder in
      let line = Town.feature("LineString", "[[106.57,29.55],[106.57,29.551]]", #""class":"gas""#)
      let nameless = try folder.write("a.geojson", Town.collection([line]))
      #expect(try Program.run(["import", nameless, "-o", folder.path("n.trench"), "--row-ids", "-q"]).status == 0)
      let first = try folder.write("b.geojson", Town.pipes)
      let second = try folder.write("c.geojson", Town.pipes)
      expectRefusal(try Program.run(["import", first, second, "-o", folder.path("m.trench")]), saying: "G-")
    }
  }
}

/// The version of a network file.
func version(of network: String) throws -> String {
  let info = try json(Program.run(["info", network, "--json"]).output)
  return try #require(info["version"] as? String)
}
