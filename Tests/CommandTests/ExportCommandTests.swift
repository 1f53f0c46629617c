import TestSupport
import Testing

@Suite struct `trench export` {
  @Test func `what is exported and imported again without flags is the same file`() throws {
    try withTown { folder, network in
      let lines = folder.path("net.geojsonl")
      let run = try Program.run(["export", network, "-o", lines])
      #expect(run.status == 0 && run.output.isEmpty)
      #expect(run.errorLines.count == 1 && run.errors.contains("exported 4 pipes of 'net', version sha256:"))
      #expect(try Program.run(["import", lines, "-o", folder.path("b.trench"), "-q"]).status == 0)
      #expect(try folder.bytes("b.trench") == folder.bytes("net.trench"))
      #expect(try folder.names() == ["b.trench", "net.geojsonl", "net.trench"])
    }
  }

  @Test func `it can go through pipes, and q silences it`() throws {
    try withTown { folder, network in
      let lines = try Program.run(["export", network, "-o", "-", "-q"])
      #expect(lines.status == 0 && lines.errors.isEmpty)
      #expect(lines.text.split(separator: "\n").count == 5)
      let again = try Program.run(["import", "-", "-o", "-", "-q"], input: lines.output)
      #expect(again.status == 0, "\(again.errors)")
      #expect(again.output == (try folder.bytes("net.trench")))
    }
  }

  @Test func `a real town comes back as it was`() throws {
    try withTemporaryDirectory { folder in
      let network = try Schutterwald.makeNetwork(Schutterwald.layers, in: folder)
      #expect(try Program.run(["export", network, "-o", folder.path("sw.geojsonl"), "-q"]).status == 0)
      let again = try Program.run(["import", folder.path("sw.geojsonl"), "-o", folder.path("again.trench")])
      #expect(again.status == 0)
      #expect(again.errors.contains("imported   6041 as 6041 pipes") && !again.errors.contains("warning"))
      #expect(try folder.bytes("again.trench") == folder.bytes("sw.trench"))
    }
  }

  @Test func `what cannot be is refused and leaves nothing`() throws {
    try withTown { folder, network in
      expectRefusal(try Program.run(["export", network, "-o", network]), saying: "cannot be written too")
      expectRefusal(try Program.run(["export", folder.path("none"), "-o", folder.path("x")]), saying: "none")
      expectRefusal(try Program.run(["export", network, "-o", folder.path("no/x")]), saying: "no/x")
      expectRefusal(try Program.run(["export", network]), saying: "--output", "trench export --help")
      let full = try Program.run(["export", network, "-o", "-", "-q"], outputTo: "/dev/full")
      expectRefusal(full, saying: "No space left")
      #expect(try folder.names() == ["net.trench"])
    }
  }

  @Test func `import refuses flags, other sources and damage beside an exported network`() throws {
    try withTown { folder, network in
      let lines = folder.path("net.geojsonl")
      _ = try Program.run(["export", network, "-o", lines, "-q"])
      let plain = try folder.write("town.geojson", Town.pipes)
      let target = ["-o", folder.path("b.trench"), "-q"]
      for flags in [
        ["--crs", "EPSG:4326"], ["--store-crs", "EPSG:4545"], ["--class", "gas"], ["--coverage", plain],
      ] {
        expectRefusal(try Program.run(["import", lines] + target + flags), saying: "exported network", flags[0])
      }
      for sources in [[lines, plain], [plain, lines]] {
        expectRefusal(try Program.run(["import"] + sources + target), saying: "imported alone")
      }
      let text = try folder.text("net.geojsonl")
      let damaged = [
        (text.replacing(#""format":1"#, with: #""format":9"#), "format 9"),
        (text.replacing(#""pipes":4"#, with: #""pipes":"4""#), "'pipes' is no count"),
        (text.split(separator: "\n").dropLast().joined(separator: "\n"), "has 3 pipes where its head counts 4"),
        (String(text.dropLast(10)), "the last line"),
      ]
      for (content, word) in damaged {
        let path = try folder.write("damaged.geojsonl", content)
        expectRefusal(try Program.run(["import", path] + target), saying: word, "damaged.geojsonl")
      }
      #expect(try folder.names() == ["damaged.geojsonl", "net.geojsonl", "net.trench", "town.geojson"])
    }
  }

  @Test func `a value edited by hand is the value`() throws {
    try withTown { folder, network in
      let lines = try Program.run(["export", network, "-o", "-", "-q"]).text
      let edited = try folder.write("edited.geojsonl", lines.replacing(#""class":"gas""#, with: #""class":"water""#))
      let run = try Program.run(["import", edited, "-o", folder.path("b.trench"), "--name", "Edited"])
      #expect(run.status == 0)
      #expect(run.errors.contains("water: 4") && run.errors.contains("was edited since it was exported"))
      let info = try json(Program.run(["info", folder.path("b.trench"), "--json"]).output)
      #expect(info["name"] as? String == "Edited" && info["asOf"] as? String == "2026-01-28")
    }
  }
}
