import Foundation
import TestSupport
import Testing

@Suite struct `trench info` {
  @Test func `as JSON it is one value with everything the contract names`() throws {
    try withTown { folder, network in
      let run = try Program.run(["info", network, "--json"])
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
      let info = try json(run.output)
      for key in [
        "name", "version", "asOf", "crs", "extent", "pipes", "segments", "km", "byClass", "known", "coverage", "bytes",
        "sources",
      ] { #expect(info[key] != nil, "\(key)") }
      #expect(info["pipes"] as? Int == 4)
      #expect(info["segments"] as? Int == 4)
      #expect(info["asOf"] as? String == "2026-01-28")
      #expect(info["name"] as? String == "net")
      #expect(info["bytes"] as? Int == (try folder.bytes("net.trench").count))
      #expect((info["version"] as? String)?.wholeMatch(of: /sha256:[0-9a-f]{64}/) != nil)
    }
  }

  @Test func `for people it names version, CRS and source`() throws {
    try withTown { _, network in
      let run = try Program.run(["info", network])
      #expect(run.status == 0)
      for word in ["sha256:", "EPSG:4545", "town-pipes.geojson", "OGC:CRS84", "assumed"] {
        #expect(run.text.contains(word), "\(word)")
      }
    }
  }

  @Test func `what is no network is refused`() throws {
    try withTemporaryDirectory { folder in
      expectRefusal(try Program.run(["info", folder.path("none.trench")]), saying: "none.trench", "No such file")
      expectRefusal(try Program.run(["info", folder.path]), saying: "directory")
      expectRefusal(try Program.run(["info", folder.write("e.trench", "")]), saying: "not a Trench network")
      expectRefusal(try Program.run(["info", folder.write("f.trench", Town.pipes)]), saying: "not a Trench network")
    }
  }
}
