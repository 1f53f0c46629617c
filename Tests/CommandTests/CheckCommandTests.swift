import Foundation
import TestSupport
import Testing

@Suite struct `trench check` {
  @Test func `exit status says clear, conflict or could not judge`() throws {
    try withTown { folder, network in
      for (site, status, word) in [(Town.clear, 0, "clear"), (Town.strike, 1, "strike"), (Town.far, 3, "undetermined")]
      {
        let file = try folder.write("site.geojson", site)
        let run = try Program.run(["check", network, "--site", file, "--format", "json"] + Town.question)
        #expect(run.status == Int32(status), "\(run.command): \(run.errors) \(run.text)")
        #expect(try verdict(run) == word)
        #expect(run.errors.isEmpty)
        #expect(run.text.filter { $0 == "\n" }.count == 1 && run.text.hasSuffix("}\n"))
      }
    }
  }

  @Test func `words for people never promise safety and name what was found`() throws {
    try withTown { folder, network in
      let clear = try folder.write("clear.geojson", Town.clear)
      let strike = try folder.write("strike.geojson", Town.strike)
      let words = try Program.run(["check", network, "--site", clear] + Town.question)
      #expect(words.text.contains("NO KNOWN CONFLICT in the data of 2026-01-28"))
      #expect(words.text.contains(/\bsafe\b/.ignoresCase()) == false)
      #expect(try Program.run(["check", network, "--site", strike] + Town.question).text.contains("G-0"))
    }
  }

  @Test func `a site may come as file, standard input, WKT, point or line`() throws {
    try withTown { folder, network in
      let file = try folder.write("site.geojson", Town.strike)
      let question = ["--format", "json", "--depth", "1.5"] + Town.question
      let degrees = ["--crs", "OGC:CRS84"]
      let x = 106.57
      let runs = [
        try Program.run(["check", network, "--site", file] + question),
        try Program.run(["check", network, "--site", "-"] + question, input: Array(Town.strike.utf8)),
        try Program.run(["check", network, "--wkt", "POINT (\(x) 29.551)", "--radius", "1"] + degrees + question),
        try Program.run(["check", network, "--point", "\(x),29.551", "--radius", "1"] + degrees + question),
        try Program.run(
          ["check", network, "--line", "\(x - 0.0001),29.551 \(x + 0.0001),29.551", "--width", "1"] + degrees + question
        ),
      ]
      for run in runs { #expect(try verdict(run) == "strike", "\(run.command): \(run.errors)") }
      #expect(runs[0].output == runs[1].output)
    }
  }

  @Test func `a site in longitude and latitude needs nothing of PROJ's database`() throws {
    try withTown { folder, network in
      let none = folder.path("none")
      let environment = ["PROJ_DATA": none, "PROJ_LIB": none, "XDG_DATA_HOME": none]
      let file = try folder.write("site.geojson", Town.strike)
      let question = ["--format", "json"] + Town.question
      let degrees = ["--point", "106.57,29.551", "--radius", "1", "--depth", "1.5", "--crs"]
      for site in [["--site", file], degrees + ["OGC:CRS84"], ["--site", file, "--crs", "CRS84"]] {
        let bare = try Program.run(["check", network] + site + question, environment: environment)
        #expect(bare.status == 1 && bare.errors.isEmpty, "\(bare.command): \(bare.errors)")
        #expect(bare.output == (try Program.run(["check", network] + site + question).output))
      }
      // What does need it says so: the database was indeed out of reach.
      let other = try Program.run(["check", network] + degrees + ["EPSG:4490"] + question, environment: environment)
      #expect(other.status == 2)
      #expect(other.errors.contains("proj.db is not found"), "\(other.errors)")
    }
  }

  @Test func `the network may come on standard input`() throws {
    try withTown { folder, network in
      let file = try folder.write("site.geojson", Town.strike)
      let run = try Program.run(
        ["check", "-", "--site", file, "--format", "json"] + Town.question, input: try folder.bytes("net.trench"))
      #expect(run.status == 1)
      #expect(
        run.output == (try Program.run(["check", network, "--site", file, "--format", "json"] + Town.question).output))
    }
  }

  @Test func `an answer in a file is the answer on standard output`() throws {
    try withTown { folder, network in
      let file = try folder.write("site.geojson", Town.strike)
      let arguments = ["check", network, "--site", file, "--format", "json"] + Town.question
      let shown = try Program.run(arguments)
      let written = try Program.run(arguments + ["-o", folder.path("answer.json")])
      #expect(written.status == 1)
      #expect(written.output.isEmpty)
      #expect(try folder.bytes("answer.json") == shown.output)
      #expect(try folder.names() == ["answer.json", "net.trench", "site.geojson"])
    }
  }

  @Test func `no colour without a terminal, whatever NO_COLOR says`() throws {
    try withTown { folder, network in
      let file = try folder.write("site.geojson", Town.strike)
      let arguments = ["check", network, "--site", file] + Town.question
      let plain = try Program.run(arguments)
      #expect(!plain.output.contains(0x1B))
      #expect(try Program.run(arguments, environment: ["NO_COLOR": "1"]).output == plain.output)
      #expect(try Program.run(arguments + ["-q"]).output == plain.output)
    }
  }

  @Test func `explain gives the numbers of one pipe, finding or not`() throws {
    try withTown { folder, network in
      let file = try folder.write("site.geojson", Town.strike)
      let arguments = ["check", network, "--site", file] + Town.question
      for pipe in ["G-0", "G-3"] {
        let run = try Program.run(arguments + ["--explain", pipe])
        #expect(run.status == 1)
        #expect(run.text.contains("Pipe \(pipe)"))
      }
      expectRefusal(try Program.run(arguments + ["--explain", "G-9"]), saying: "G-9")
      expectRefusal(try Program.run(arguments + ["--explain", "G-0", "--format", "json"]), saying: "--format")
    }
  }

  @Test func `flags win over properties`() throws {
    try withTown { folder, network in
      let file = try folder.write("site.geojson", Town.square(106.570, 29.551, #""depth":0.05,"id":"P""#))
      let run = try Program.run(
        ["check", network, "--site", file, "--format", "json", "--depth", "2.25"] + Town.question)
      let findings = try #require(try json(run.output)["findings"] as? [[String: Any]])
      let depth = try #require(findings.first?["depth"] as? [String: Any])
      #expect(depth["dig"] as? Double == 2.25)
      #expect(try json(run.output)["permit"] as? String == "P")
    }
  }

  @Test func `a jurisdiction, a class and a CRS are never guessed`() throws {
    try withTown { folder, network in
      let file = try folder.write("site.geojson", Town.clear)
      expectRefusal(try Program.run(["check", network, "--site", file]), saying: "--rules", "cn", "us-cga")
      expectRefusal(
        try Program.run(["check", network, "--point", "106.57,29.55", "--radius", "1"] + Town.question), saying: "--crs"
      )
      for classes in ["", "gas,", "Gas", "gass"] {
        expectRefusal(
          try Program.run(["check", network, "--site", file, "--rules", "cn", "--classes", classes]), saying: "class")
      }
      // Nobody asked for gas alone: water is neither declared nor held.
      let all = try Program.run(["check", network, "--site", file, "--rules", "cn", "--format", "json"])
      #expect(all.status == 3)
      #expect(all.text.contains("class-not-covered"))
    }
  }

  @Test func `a rejected site says its reason`() throws {
    try withTown { folder, network in
      let sites = [
        (Town.feature("LineString", "[[106.57,29.55],[106.58,29.55]]"), "no-width"),
        (Town.feature("Point", "[106.57,29.55]"), "no-width"),
        (Town.square(106.57, 29.551, #""depth":0"#), "bad-number"),
        (Town.square(106.57, 29.551, #""depth":-1"#), "bad-number"),
        (Town.square(106.57, 29.551, #""depth":"deep""#), "bad-number"),
        (Town.feature("Polygon", "[]"), "empty-geometry"),
        (Town.feature("Point", "[29.55,106.57]", #""radius":1"#), "swapped-axes"),
        (#"{"type":"Feature","properties":{},"geometry":null}"#, "no-geometry"),
        (Town.collection([Town.strike, Town.clear]), "more than one"),
        (Town.collection([]), "no site"),
        ("", "empty"),
        ("{", "JSON"),
      ]
      for (site, reason) in sites {
        let run = try Program.run(
          ["check", network, "--site", folder.write("site.geojson", site), "--format", "json"] + Town.question)
        expectRefusal(run, saying: reason)
      }
    }
  }

  @Test func `null, absent and empty depths are unlimited`() throws {
    try withTown { folder, network in
      for depth in [#""depth":null"#, "", #""depth":"""#] {
        let run = try Program.run(
          [
            "check", network, "--site", folder.write("site.geojson", Town.square(106.57, 29.551, depth)), "--format",
            "json",
          ]
            + Town.question)
        #expect(try verdict(run) == "strike")
        #expect((try json(run.output)["assumptions"] as? [String])?.contains("depth") == true)
      }
    }
  }
}
