import Foundation
import TestSupport
import Testing

/// What others found to break readers: a clear refusal or a right answer, never a trap, a hang or half a file.
@Suite struct `Hostile GeoJSON` {
  static let files =
    ["bad_geojson/bad", "bad_geojson/good"].flatMap { SharedData.files(in: $0, suffix: "geojson") }
    + ["geometry", "feature", "featurecollection"].flatMap {
      SharedData.files(in: "geojson_fixtures/\($0)", suffix: "json")
    }

  /// A run ended as the contract says: 0 with its outputs, or 2 with one line and none.
  static func expectEnding(_ run: Program.Run, allowed: Set<Int32>) {
    #expect(allowed.contains(run.status), "\(run.command): \(run.errors)")
    if run.status == 2 { expectRefusal(run) }
  }

  @Test(.enabled(if: SharedData.has("bad_geojson/bad"), SharedData.absent), arguments: files)
  func `is imported, checked and decided, or refused in one line`(file: String) throws {
    try withTown { folder, network in
      let defaults = Town.question + ["--default-width", "1", "--default-radius", "1"]
      let imported = try Program.run(
        ["import", "--row-ids", "--class", "other", file, "-o", folder.path("n.trench"), "-q"]
          + ["--rejects", folder.path("r.jsonl"), "--report", folder.path("r.json")])
      Self.expectEnding(imported, allowed: [0, 2])
      let made = imported.status == 0 ? ["n.trench", "net.trench", "r.json", "r.jsonl"] : ["net.trench"]
      #expect(try folder.names() == made, "\(file)")
      if imported.status == 0 {
        let report = try json(folder.bytes("r.json"))
        let rejected = try lines(folder.bytes("r.jsonl")).count
        let (read, taken) = (report["read"] as? Int ?? -1, report["imported"] as? Int ?? -1)
        #expect(read == taken + rejected, "\(file)")
      }
      let checked = try Program.run(["check", network, "--site", file, "--format", "json"] + defaults)
      Self.expectEnding(checked, allowed: [1, 2, 3])
      let decided = try Program.run(
        ["batch", network, file, "-q", "-o", folder.path("d.jsonl"), "--rejects", folder.path("d.rejects")]
          + ["--summary", folder.path("s.json")] + defaults)
      Self.expectEnding(decided, allowed: [0, 2])
      if decided.status == 0 {
        let answers = try lines(folder.bytes("d.jsonl"))
        let rejects = try lines(folder.bytes("d.rejects"))
        #expect(try json(folder.bytes("s.json"))["read"] as? Int == answers.count + rejects.count, "\(file)")
        // None of these places lies in the town.
        #expect(answers.allSatisfy { $0["verdict"] as? String == "undetermined" }, "\(file)")
      } else {
        #expect(try folder.names() == made, "\(file)")
      }
    }
  }

  @Test(
    .enabled(if: SharedData.has("antimeridian/input"), SharedData.absent),
    arguments: SharedData.files(in: "antimeridian/input"))
  func `around the earth never traps`(file: String) throws {
    try withTown { folder, network in
      Self.expectEnding(
        try Program.run(["import", "--row-ids", "--class", "other", file, "-o", folder.path("n.trench"), "-q"]),
        allowed: [0, 2])
      Self.expectEnding(
        try Program.run(
          ["batch", network, file, "-q", "-o", folder.path("d.jsonl"), "--default-width", "1"] + Town.question,
          seconds: 120),
        allowed: [0, 2])
      #expect(try !folder.names().contains { $0.hasSuffix(".partial") })
    }
  }

  @Test func `a polygon from meridian 180 to itself is no endless loop`() throws {
    try withTemporaryDirectory { folder in
      let band = Town.feature("Polygon", "[[[-180,40],[180,40],[180,50],[-180,50],[-180,40]]]", #""id":1"#)
      let run = try Program.run(["import", folder.write("b.geojson", band), "-o", folder.path("n.trench")])
      expectRefusal(run)
      #expect(try folder.names() == ["b.geojson"])
    }
  }

  @Test func `every prefix of a collection is damage, not a smaller collection`() throws {
    try withTown { folder, network in
      let whole = Array(Town.pipes.utf8)
      let permits = Array(Town.collection(batchPermits).utf8)
      for end in stride(from: 0, to: whole.count, by: 37) {
        let part = try folder.write("part.geojson", Array(whole[..<end]))
        expectRefusal(try Program.run(["import", part, "-o", folder.path("n.trench")]), saying: "part.geojson")
      }
      for end in stride(from: 0, to: permits.count, by: 37) {
        let part = try folder.write("part.geojson", Array(permits[..<end]))
        expectRefusal(
          try Program.run(["batch", network, part, "-o", folder.path("d.jsonl")] + Town.question),
          saying: "part.geojson")
      }
      #expect(try folder.names() == ["net.trench", "part.geojson"])
    }
  }

  @Test func `depth without end is refused`() throws {
    try withTown { folder, network in
      let count = 100_000
      let (open, close) = (String(repeating: "[", count: count), String(repeating: "]", count: count))
      let sites = [
        open, open + close, #"{"type":"Feature","properties":{"a":\#(open)\#(close)},"geometry":null}"#,
        Town.feature("Polygon", open + close), String(repeating: #"{"a":"#, count: count),
        String(repeating: #"{"type":"GeometryCollection","geometries":["#, count: count)
          + String(repeating: "]}", count: count),
      ]
      for site in sites {
        let file = try folder.write("deep.geojson", site)
        expectRefusal(try Program.run(["check", network, "--site", file] + Town.question))
        expectRefusal(try Program.run(["import", file, "-o", folder.path("n.trench")]))
      }
      let nested = String(repeating: "GEOMETRYCOLLECTION(", count: 4_000)
      expectRefusal(try Program.run(["check", network, "--wkt", nested, "--crs", "OGC:CRS84"] + Town.question))
      #expect(try folder.names() == ["deep.geojson", "net.trench"])
    }
  }

  @Test(arguments: ["NaN", "Infinity", "1e400", "-1e400", "1e308", #""106.57""#, "null", "true", "[1]", "{}"])
  func `a coordinate that is no place makes no pipe and no answer`(number: String) throws {
    try withTown { folder, network in
      let pipe = Town.feature("LineString", "[[\(number),29.55],[106.57,29.551]]", #""id":1,"class":"gas""#)
      let site = Town.feature("Polygon", "[[[\(number),29.55],[106.57,29.55],[106.57,29.551],[\(number),29.55]]]")
      expectRefusal(
        try Program.run(["import", folder.write("p.geojson", Town.collection([pipe])), "-o", folder.path("n.trench")]))
      expectRefusal(try Program.run(["check", network, "--site", folder.write("s.geojson", site)] + Town.question))
      #expect(try folder.names() == ["net.trench", "p.geojson", "s.geojson"])
    }
  }

  @Test func `a ring of one hundred thousand vertices is a site and a coverage`() throws {
    try withTown { folder, network in
      let count = 100_000
      let corners = (0...count).map { index -> String in
        let angle = Double(index % count) / Double(count) * 2 * Double.pi
        return "[\(106.5702 + 0.0007 * cos(angle)),\(29.551 + 0.0007 * sin(angle))]"
      }
      let ring = "[[" + corners.joined(separator: ",") + "]]"
      let file = try folder.write("ring.geojson", Town.feature("Polygon", ring, #""depth":1.5"#))
      let run = try Program.run(["check", network, "--site", file, "--format", "json"] + Town.question, seconds: 120)
      #expect(try verdict(run) == "strike")
      let covered = try Program.run(
        ["import", folder.write("p.geojson", Town.pipes), "-o", folder.path("c.trench"), "--coverage", file, "-q"],
        seconds: 120)
      #expect(covered.status == 0, "\(covered.errors)")
    }
  }

  @Test func `what is missing or no file is refused everywhere`() throws {
    try withTown { folder, network in
      let site = try folder.write("s.geojson", Town.strike)
      for wrong in [folder.path("none.geojson"), folder.path] {
        expectRefusal(try Program.run(["import", wrong, "-o", folder.path("n.trench")]), saying: wrong)
        expectRefusal(
          try Program.run(["import", site, "--coverage", wrong, "-o", folder.path("n.trench")]), saying: wrong)
        expectRefusal(try Program.run(["check", wrong, "--site", site] + Town.question), saying: wrong)
        expectRefusal(try Program.run(["check", network, "--site", wrong] + Town.question), saying: wrong)
        expectRefusal(try Program.run(["check", network, "--site", site, "--rules", wrong]), saying: wrong)
        expectRefusal(
          try Program.run(["batch", network, wrong, "-o", folder.path("d.jsonl")] + Town.question), saying: wrong)
        expectRefusal(
          try Program.run(["batch", wrong, site, "-o", folder.path("d.jsonl")] + Town.question), saying: wrong)
      }
      #expect(try folder.names() == ["net.trench", "s.geojson"])
    }
  }
}
