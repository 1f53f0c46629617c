import Foundation
import TestSupport
import Testing

@Suite struct `A wrong declaration` {
  /// Coordinates that cannot be right, in what they were declared, and what they look like.
  static let imports:
    [(name: String, crs: String?, move: @Sendable (Double, Double) -> (Double, Double), likeness: String)] = [
      ("a zone prefix", "EPSG:4546", { ($0 + 38e6, $1) }, "zone-prefixed easting (zone 38)"),
      ("no zone prefix", "EPSG:4526", { ($0, $1) }, "without its zone prefix 38"),
      ("millimetres", "EPSG:4546", { ($0 * 1000, $1 * 1000) }, "millimetres taken as metres"),
      ("feet", "EPSG:4546", { ($0 / 0.3048, $1 / 0.3048) }, "feet taken as metres"),
      ("swapped metres", "EPSG:4546", { ($1, $0) }, "swapped axes"),
      ("metres as degrees", nil, { ($0, $1) }, "taken as degrees"),
      ("degrees in metres", "EPSG:4546", { (111 + ($0 - 500_000) / 1e5, $1 / 110_000) }, "degrees taken as metres"),
      ("swapped degrees", nil, { ($1 / 110_000, 111 + ($0 - 500_000) / 1e5) }, "swapped axes"),
    ]

  @Test func `is said for what it looks like, and nothing is written`() throws {
    for (name, crs, move, likeness) in Self.imports {
      try withTemporaryDirectory { folder in
        let source = try folder.write("pipes.geojson", Town.collection(Town.lines(move), crs: crs))
        let run = try Program.run(
          [
            "import", source, "-o", folder.path("n.trench"), "--rejects", folder.path("r.jsonl"), "--report",
            folder.path("r.json"),
          ])
        expectRefusal(run, saying: likeness, "--crs")
        #expect(try folder.names() == ["pipes.geojson"], "\(name)")
      }
    }
  }

  @Test func `a source and the command line may not contradict each other`() throws {
    try withTemporaryDirectory { folder in
      let source = try folder.write("pipes.geojson", Town.collection(Town.lines { ($0, $1) }, crs: "EPSG:4546"))
      let arguments = ["import", source, "-o", folder.path("n.trench"), "-q", "--crs"]
      expectRefusal(try Program.run(arguments + ["EPSG:4547"]), saying: "EPSG:4546", "EPSG:4547", "--crs-override")
      #expect(try folder.names() == ["pipes.geojson"])
      #expect(try Program.run(arguments + ["EPSG:4546"]).status == 0)
      #expect(try Program.run(arguments + ["EPSG:4547", "--crs-override"]).status == 0)
      #expect(try Program.run(["info", folder.path("n.trench")]).text.contains("EPSG:4547"))
    }
  }

  @Test func `a table needs one`() throws {
    try withTemporaryDirectory { folder in
      let source = try folder.write("pipes.csv", "id,class,wkt\n1,gas,\"LINESTRING(500000 3270000,500000 3270100)\"\n")
      let arguments = ["import", source, "-o", folder.path("n.trench"), "-q"]
      expectRefusal(try Program.run(arguments), saying: "--crs")
      #expect(try Program.run(arguments + ["--crs", "EPSG:4546"]).status == 0)
    }
  }

  @Test func `Web Mercator is read and never stored`() throws {
    try withTemporaryDirectory { folder in
      let west = 106.57 * 20_037_508.342_789_244 / 180
      let line = Town.feature("LineString", "[[\(west),3446000],[\(west),3446200]]", #""id":1,"class":"gas""#)
      let source = try folder.write("pipes.geojson", Town.collection([line], crs: "EPSG:3857"))
      let arguments = ["import", source, "-o", folder.path("n.trench"), "-q"]
      expectRefusal(try Program.run(arguments + ["--store-crs", "EPSG:3857"]), saying: "Web Mercator")
      #expect(try Program.run(arguments).status == 0)
      let crs = try json(Program.run(["info", folder.path("n.trench"), "--json"]).output)["crs"] as? [String: Any]
      #expect(crs?["id"] as? String == "EPSG:4545")
    }
  }

  @Test func `of a site with the wrong meridian is hinted at, and the answer is never clear`() throws {
    try withTemporaryDirectory { folder in
      let source = try folder.write("pipes.geojson", Town.collection(Town.lines { ($0, $1) }, crs: "EPSG:4546"))
      _ = try Program.run(["import", source, "-o", folder.path("n.trench"), "-q"])
      let arguments = ["check", folder.path("n.trench"), "--radius", "1", "--format", "json"] + Town.question
      for (crs, meridian) in [("EPSG:4547", "111"), ("EPSG:4545", "111"), ("EPSG:4548", "111")] {
        let run = try Program.run(arguments + ["--point", "500050,3270100", "--crs", crs])
        #expect(run.status == 3)
        let doubts = try #require(try json(run.output)["undetermined"] as? [[String: Any]])
        #expect((doubts.first?["hint"] as? String)?.contains("meridian \(meridian)") == true, "\(run.text)")
      }
      #expect(try verdict(Program.run(arguments + ["--point", "500000,3270100", "--crs", "EPSG:4546"])) == "strike")
    }
  }

  @Test func `named behind the permits of standard input is refused where --crs says another`() throws {
    try withTown { folder, network in
      let features = #"{"type":"FeatureCollection","features":[\#(Town.strike)]"#
      let late = features + #","crs":{"type":"name","properties":{"name":"EPSG:4490"}}}"#
      let arguments = ["batch", network, "-", "-q", "-o", folder.path("d.jsonl")] + Town.question
      expectRefusal(
        try Program.run(arguments + ["--crs", "EPSG:4326"], input: Array(late.utf8)), saying: "EPSG:4490", "EPSG:4326")
      #expect(try folder.names() == ["net.trench"])
      #expect(try Program.run(arguments + ["--crs", "EPSG:4490"], input: Array(late.utf8)).status == 0)
    }
  }

  @Test func `of a permit file is found when most permits have no place`() throws {
    try withTown { folder, network in
      let swapped = Town.feature("Point", "[29.551,106.57]", #""radius":1,"depth":1"#)
      let output = ["-o", folder.path("d.jsonl"), "--rejects", folder.path("r.jsonl")] + Town.question
      let most = try folder.write("most.geojson", Town.collection([Town.strike, swapped, swapped]))
      expectRefusal(try Program.run(["batch", network, most] + output), saying: "swapped axes", "--crs")
      #expect(try folder.names() == ["most.geojson", "net.trench"])
      let half = try folder.write("half.geojson", Town.collection([Town.strike, swapped]))
      #expect(try Program.run(["batch", network, half, "-q"] + output).status == 0)
      #expect(try lines(folder.bytes("r.jsonl")).map { $0["reason"] as? String } == ["swapped-axes"])
    }
  }
}
