import Foundation
import TestSupport
import Testing

struct MapCommandTests {
  private static let folder = RepositoryPaths.path("data/mappings")

  @Test func `a map is validated, and every mistake is a line`() throws {
    let sound = try Program.run(["map", "validate", Self.folder + "/example/mains.yaml"])
    #expect(sound.status == 0 && sound.text.contains("map of pipes is sound"))
    try withTemporaryDirectory { directory in
      let path = try directory.write("m.yaml", "diameter: DN\nclass: {field: T, values: {A: gass}}\n")
      let run = try Program.run(["map", "validate", path])
      #expect(run.status == 2 && run.output.isEmpty && run.errorLines.count == 2, "\(run.errors)")
    }
  }

  @Test func `the example is imported, and permits with fields of their own are decided on it`() throws {
    try withTemporaryDirectory { directory in
      let net = directory.path("mains.trench")
      let imported = try Program.run([
        "import", Self.folder + "/example/mains.csv", "--map", Self.folder + "/example/mains.yaml", "--crs",
        "EPSG:4546",
        "-o", net, "--rules", "cn",
      ])
      #expect(imported.status == 0 && imported.errors.contains("map        mains.yaml"), "\(imported.errors)")
      let map = try directory.write(
        "p.yaml", "id: NR\ndepth: {field: CM, unit: cm, unknown: 0}\nwidth: {field: B, unit: mm}\n")
      let permits = try directory.write(
        "p.csv",
        "NR;CM;B;STREET;depth;wkt\nA;90;600;North;x;LINESTRING(362000 3271799,362010 3271799)\n"
          + "B;0;0;South;;LINESTRING(362000 3271799,362010 3271799)\n")
      let batch = try Program.run([
        "batch", net, permits, "--map", map, "--crs", "EPSG:4546", "-o", "-", "--summary", directory.path("s.json"),
      ])
      #expect(batch.status == 0, "\(batch.errors)")
      let lines = batch.text.split(separator: "\n")
      #expect(lines.count == 1 && lines.first?.contains(#""dig":0.9"#) == true, "\(batch.text)")
      #expect(lines.first?.contains(#""properties":{"STREET":"North","source:depth":"x"}"#) == true, "\(batch.text)")
      #expect(batch.errors.contains("no-width 1") && batch.errors.contains("map       p.yaml, version sha256:"))
      #expect(try directory.text("s.json").contains(#""map":{"name":"p.yaml","version":"sha256:"#))
    }
  }

  @Test func `a site is read through a map, and one without fields has no use for it`() throws {
    try withTemporaryDirectory { directory in
      let net = directory.path("mains.trench")
      _ = try Program.run([
        "import", Self.folder + "/example/mains.csv", "--map", Self.folder + "/example/mains.yaml", "--crs",
        "EPSG:4546",
        "-o", net, "--rules", "cn",
      ])
      let map = try directory.write("p.yaml", "width: {field: B, unit: mm}\n")
      let site = try directory.write("p.csv", "B;wkt\n600;LINESTRING(362000 3271799,362010 3271799)\n")
      let common = ["check", net, "--map", map, "--crs", "EPSG:4546", "--format", "json"]
      let run = try Program.run(common + ["--site", site])
      #expect(run.status == 1 && run.text.contains(#""verdict""#), "\(run.errors)")
      expectRefusal(try Program.run(common + ["--point", "362000,3271799", "--radius", "1"]), saying: "--map")
      let other = try directory.write("q.csv", "b;wkt\n600;LINESTRING(362000 3271799,362010 3271799)\n")
      expectRefusal(
        try Program.run(common + ["--site", other]), saying: "no record has the field 'B'", "did you mean 'b'")
    }
  }
}
