import Foundation
import TestSupport
import Testing

@Suite struct `Options of a question` {
  @Test func `defaults of width and radius are used where a permit has none, and are named`() throws {
    try withTown { folder, network in
      let cases = [
        (Town.feature("LineString", "[[106.5699,29.551],[106.5701,29.551]]"), "--default-width", "width"),
        (Town.feature("Point", "[106.57,29.551]"), "--default-radius", "radius"),
      ]
      for (site, flag, assumption) in cases {
        let run = try Program.run(
          ["check", network, "--site", folder.write("site.geojson", site), flag, "1", "--format", "json"]
            + Town.question)
        #expect(try verdict(run) == "strike", "\(run.errors)")
        #expect((try json(run.output)["assumptions"] as? [String])?.contains(assumption) == true)
      }
    }
  }

  @Test func `data older than is allowed cannot be clear`() throws {
    try withTown { folder, network in
      let site = try folder.write("site.geojson", Town.clear)
      let arguments = ["check", network, "--site", site, "--format", "json"] + Town.question
      // The data is of 2026-01-28: thirty days later it is thirty days old, and not older than that.
      #expect(try Program.run(arguments + ["--max-age", "30", "--on", "2026-02-27"]).status == 0)
      let stale = try Program.run(arguments + ["--max-age", "30", "--on", "2026-02-28"])
      #expect(stale.status == 3)
      #expect(stale.text.contains(#"{"reason":"stale-data","asOf":"2026-01-28"}"#))
    }
  }

  @Test func `rules stored with the network are used where none is named`() throws {
    try withTemporaryDirectory { folder in
      let network = folder.path("net.trench")
      let made = try Program.run([
        "import", folder.write("p.geojson", Town.pipes), "-o", network, "--rules", "us-cga", "-q",
      ])
      #expect(made.status == 0, "\(made.errors)")
      let site = try folder.write("site.geojson", Town.strike)
      let stored = try Program.run(["check", network, "--site", site, "--format", "json", "--classes", "gas"])
      #expect(stored.text.contains(#""profile":"us-cga""#))
      let named = try Program.run(["check", network, "--site", site, "--format", "json"] + Town.question)
      #expect(named.text.contains(#""profile":"cn""#))
    }
  }
}
