import TestSupport
import Testing

@Suite struct `Options for layers` {
  @Test func `a layer takes one name, and may be named again`() throws {
    try withTemporaryDirectory { folder in
      let source = try folder.write("a.geojson", Town.pipes)
      let end = ["-o", folder.path("a.trench")]
      // A second word behind --layer is a source.
      expectRefusal(try Program.run(["import", "--layer", "a", folder.path("none.json")] + end), saying: "no layers")
      expectRefusal(try Program.run(["import", source, "--layer", "a", "--layer", "b"] + end), saying: "no layers")
      #expect(try Program.run(["import", source, "--layer"] + end).status == 2)
    }
  }
}
