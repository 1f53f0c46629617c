import Foundation
import TestSupport
import Testing

/// Answers as maps and tables, as the program writes them and others read them.
@Suite struct `Maps and tables` {
  @Test func `a check as a map exits as the verdict says`() throws {
    try withTown { folder, network in
      for (site, status, roles) in [
        (Town.strike, 1, ["dig", "pipe", "nearest"]), (Town.clear, 0, ["dig"]), (Town.far, 3, ["dig"]),
      ] {
        let file = try folder.write("site.geojson", site)
        let run = try Program.run(["check", network, "--site", file, "--format", "geojson"] + Town.question)
        #expect(run.status == Int32(status), "\(run.errors)")
        let features = try #require(try json(run.output)["features"] as? [[String: Any]])
        #expect(features.compactMap { ($0["properties"] as? [String: Any])?["role"] as? String } == roles)
      }
    }
  }

  @Test func `a check in GCJ-02 is drawn where it is on the earth`() throws {
    try withTown { folder, network in
      // The image in GCJ-02 of 106.57, 29.551 lies 357 m east and 320 m south of it.
      let run = try Program.run(
        ["check", network, "--point", "106.57368,29.54811", "--radius", "3", "--crs", "GCJ-02", "--depth", "2"]
          + ["--format", "geojson", "-q"] + Town.question)
      let features = try #require(try json(run.output)["features"] as? [[String: Any]])
      let point = try #require((features.first?["geometry"] as? [String: Any])?["coordinates"] as? [Double])
      #expect(abs(point[0] - 106.57) < 2e-4 && abs(point[1] - 29.551) < 2e-4, "\(point)")
    }
  }

  @Test func `explanations are no maps`() throws {
    try withTown { folder, network in
      let file = try folder.write("site.geojson", Town.strike)
      expectRefusal(
        try Program.run(
          ["check", network, "--site", file, "--explain", "G-0", "--format", "geojson"] + Town.question),
        saying: "--format geojson")
    }
  }

  @Test func `a batch is written as its name ends, twice the same bytes`() throws {
    try withTown { folder, network in
      let file = try folder.write("permits.geojson", Town.collection(batchPermits))
      func batch(_ name: String) throws -> [UInt8] {
        let run = try Program.run(["batch", network, file, "-q", "-o", folder.path(name)] + Town.question)
        #expect(run.status == 0, "\(run.errors)")
        return try folder.bytes(name)
      }
      for ending in ["csv", "geojson", "geojsonl", "jsonl"] {
        #expect(try batch("a." + ending) == batch("b." + ending))
      }
      let features = try #require(try json(folder.bytes("a.geojson"))["features"] as? [[String: Any]])
      #expect(features.count == 5)
      #expect(try lines(folder.bytes("a.geojsonl")).count == 5)
      let table = try folder.text("a.csv").split(separator: "\n")
      #expect(table.map { $0.split(separator: ",")[0] } == ["permit", "P-1", "3", "P-1"])
    }
  }

  @Test func `a batch that ends in an error leaves no half of a map`() throws {
    try withTown { folder, network in
      let file = try folder.write("permits.geojsonl", Town.strike + "\n" + #"{"type":"Feature""#)
      for ending in ["csv", "geojson", "geojsonl"] {
        let run = try Program.run(["batch", network, file, "-q", "-o", folder.path("d." + ending)] + Town.question)
        #expect(run.status == 2)
        #expect(try folder.names() == ["net.trench", "permits.geojsonl"])
      }
    }
  }

  private static let ogrinfo = FileManager.default.isExecutableFile(atPath: "/usr/bin/ogrinfo")

  @Test(.enabled(if: ogrinfo, "ogrinfo is not installed here"))
  func `GDAL reads the maps, in degrees, numbers as numbers`() throws {
    try withTown { folder, network in
      let file = try folder.write("permits.geojson", Town.collection(batchPermits))
      for name in ["d.geojson", "d.geojsonl"] {
        _ = try Program.run(["batch", network, file, "-q", "-o", folder.path(name)] + Town.question)
        let read = try Program.shell("/usr/bin/ogrinfo -ro -al -so " + name, in: folder.path)
        #expect(read.status == 0, "\(read.errors)")
        #expect(read.errors.isEmpty, "\(read.errors)")
        for words in [
          "Feature Count: 5", "WGS 84", "role: String", "findings: Integer", "clearance_worst: ", "radius: ",
        ] {
          #expect(read.text.contains(words), "\(name) has no '\(words)': \(read.text)")
        }
      }
    }
  }
}
