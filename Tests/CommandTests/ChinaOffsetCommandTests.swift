import Foundation
import TestSupport
import Testing

/// Pipes and sites of one place, each given in another of the three systems that Chinese data comes in.
///
/// The place is 106.577 E, 29.557 N; its images in GCJ-02 are from another run of the formula.
@Suite struct `GCJ-02 and BD-09` {
  private static let plain = (x: 106.577, y: 29.557)
  private static let gcj = (x: 106.580687852, y: 29.554111835)

  /// A gas main of 200 m that runs north through a position.
  private static func main(_ place: (x: Double, y: Double)) -> String {
    Town.feature(
      "LineString", "[[\(place.x),\(place.y - 0.001)],[\(place.x),\(place.y + 0.001)]]",
      #""id":"G","class":"gas","pressure":"low","diameter":0.2,"depth":1,"depthReference":"crown","quality":"surveyed""#
    )
  }

  /// A decision about a pit of a metre at a position.
  private static func decision(
    _ folder: TemporaryDirectory, pipes: (x: Double, y: Double), in pipeCRS: String, site: (x: Double, y: Double),
    in siteCRS: String
  ) throws -> [String: Any] {
    let source = try folder.write("pipes.geojson", Town.collection([main(pipes)], crs: pipeCRS))
    let network = folder.path("n.trench")
    let imported = try Program.run(["import", source, "-o", network, "-q"])
    #expect(imported.status == 0, "\(imported.errors)")
    let run = try Program.run(
      ["check", network, "--point", "\(site.x),\(site.y)", "--radius", "0.5", "--crs", siteCRS, "--depth", "2"]
        + ["--placement", "0", "--format", "json"] + Town.question)
    return try json(run.output)
  }

  /// The clearances and nearest positions of its one finding.
  private static func finding(_ decision: [String: Any]) throws -> (clearance: [String: Double], at: [Double]) {
    let findings = try #require(decision["findings"] as? [[String: Any]])
    let finding = try #require(findings.first)
    let clearance = try #require(finding["clearance"] as? [String: Any])
    let nearest = try #require((finding["nearest"] as? [String: Any])?["pipe"] as? [Double])
    return (clearance.compactMapValues { $0 as? Double }, nearest)
  }

  @Test func `a pipe in CGCS2000 and a site in GCJ-02 find each other, to seven tenths of a metre`() throws {
    try withTemporaryDirectory { folder in
      let decision = try Self.decision(folder, pipes: Self.plain, in: "EPSG:4490", site: Self.gcj, in: "GCJ-02")
      #expect(decision["verdict"] as? String == "strike")
      let (_, nearest) = try Self.finding(decision)
      // The first position of the main inside the pit lies half a metre south of its middle.
      let south = Self.gcj.y - 0.5 / 110_845
      #expect(abs(nearest[0] - Self.gcj.x) < 1e-7 && abs(nearest[1] - south) < 1e-7, "\(nearest)")
      // Read as what it is not, the site is half a kilometre away, and nothing is found.
      let wrong = try Self.decision(folder, pipes: Self.plain, in: "EPSG:4490", site: Self.gcj, in: "OGC:CRS84")
      #expect((wrong["findings"] as? [Any])?.isEmpty == true)
    }
  }

  @Test func `and the other way round, each side carrying its own seven tenths`() throws {
    try withTemporaryDirectory { folder in
      // Five metres east of the main in every system: 1 degree of longitude is 96.9 km here.
      let east = 5 / 96_909.0
      func worst(_ pipes: (x: Double, y: Double), _ pipeCRS: String, _ site: (x: Double, y: Double), _ siteCRS: String)
        throws -> Double
      {
        let decision = try Self.decision(
          folder, pipes: pipes, in: pipeCRS, site: (site.x + east, site.y), in: siteCRS)
        let clearance = try Self.finding(decision).clearance
        let (horizontal, worst) = try (#require(clearance["horizontal"]), #require(clearance["worst"]))
        #expect(abs(horizontal - 4.4) < 0.02, "\(pipeCRS) \(siteCRS): \(horizontal)")
        return horizontal - worst
      }
      // Surveyed: 0.05 m, and at most 0.71 mm for the whole millimetres of the store.
      let none = try worst(Self.plain, "EPSG:4490", Self.plain, "EPSG:4490")
      #expect(none >= 0.05 && none < 0.051)
      for (pipes, pipeCRS, site, siteCRS, sides) in [
        (Self.plain, "EPSG:4490", Self.gcj, "GCJ-02", 1.0), (Self.gcj, "GCJ-02", Self.plain, "EPSG:4490", 1),
        (Self.gcj, "GCJ-02", Self.gcj, "GCJ-02", 2), (Self.gcj, "BD-09", Self.gcj, "BD-09", 2),
      ] {
        let added = try worst(pipes, pipeCRS, site, siteCRS)
        #expect(abs(added - none - 0.75 * sides) < 0.0011, "\(pipeCRS) \(siteCRS): \(added)")
      }
    }
  }

  @Test func `a network keeps how its pipes were read`() throws {
    try withTemporaryDirectory { folder in
      let source = try folder.write("pipes.geojson", Town.collection([Self.main(Self.gcj)]))
      let network = folder.path("n.trench")
      #expect(try Program.run(["import", source, "-o", network, "--crs", "gcj02", "-q"]).status == 0)
      let info = try json(Program.run(["info", network, "--json"]).output)
      let sources = try #require(info["sources"] as? [[String: Any]])
      #expect(sources.first?["crs"] as? String == "GCJ-02")
      #expect((sources.first?["operation"] as? String)?.hasPrefix("undo GCJ-02, then +proj=") == true)
      #expect(sources.first?["added"] as? Double == 0.75)
    }
  }

  @Test func `outside China a position is refused`() throws {
    try withTemporaryDirectory { folder in
      let source = try folder.write("pipes.geojson", Town.collection([Self.main((139.7, 35.7))], crs: "GCJ-02"))
      expectRefusal(
        try Program.run(["import", source, "-o", folder.path("n.trench"), "-q"]), saying: "outside China", "--crs")
    }
  }
}
