import TestSupport
import Testing

@testable import TrenchEngine

@Suite struct WorkspaceCheckTests {
  @Test func `the status is that of the verdict`() throws {
    try Village.visit { (village) throws in
      func status(_ y: Double, _ classes: [String]? = nil) throws -> Int32 {
        let outcome = try village.check(.point((500_050, 5_950_000 + y))) { $0.question.classes = classes }
        return outcome.status
      }
      // Wall 0.1 m, survey 0.05 m, radius of the disc 1 m; the zone is half a metre more.
      #expect(try status(0) == 1)
      #expect(try status(1.65) == 1)
      #expect(try status(1.66) == 0)
      #expect(try status(1.66, ["heat"]) == 3)
    }
  }

  @Test func `every way to name a site gives one answer`() throws {
    try Village.visit { (village) throws in
      let ring = "[[500050,5949999],[500052,5949999],[500052,5950001],[500050,5950001],[500050,5949999]]"
      let geometry = #"{"type":"Polygon","coordinates":[\#(ring)]}"#
      let feature = #"{"type":"Feature","properties":{},"geometry":\#(geometry)}"#
      let collection = #"{"type":"FeatureCollection","features":[\#(feature)]}"#
      let wkt = "POLYGON((500050 5949999,500052 5949999,500052 5950001,500050 5950001,500050 5949999))"
      let expected = try village.check(.wkt(wkt)) { $0.format = .json }
      #expect(try jsonObject(expected.text)["verdict"] as? String == "strike")
      for (index, content) in [geometry, feature, collection].enumerated() {
        let path = try village.directory.write("site\(index).geojson", content)
        #expect(try village.check(.file(path)) { $0.format = .json }.text == expected.text)
      }
    }
  }

  @Test func `a line is as wide as the caller says`() throws {
    try Village.visit { (village) throws in
      let line = SiteInput.line([(500_000, 5_950_005), (500_100, 5_950_005)])
      #expect(try village.check(line) { $0.question.width = 8.6 }.status == 0)
      #expect(try village.check(line) { $0.question.width = 8.8 }.status == 1)
      #expect(refusal { _ = try village.check(line) { $0.question.width = nil } }.contains("no-width"))
    }
  }

  @Test func `a site that is none, or more than one, or rejected, is refused`() throws {
    try Village.visit { (village) throws in
      let point = #"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[500050,5950000]}}"#
      let two = try village.directory.write("two.geojsonl", point + "\n" + point + "\n")
      #expect(refusal { _ = try village.check(.file(two)) }.contains("holds more than one site"))
      let none = try village.directory.write("none.geojsonl", "")
      #expect(refusal { _ = try village.check(.file(none)) }.contains("holds no site"))
      let line = refusal { _ = try village.check(.point((9, 53))) }
      #expect(line.hasPrefix("--point: the site is rejected, outside-crs: "))
      #expect(refusal { _ = try village.check(.wkt("POINT(1")) } != "")
      #expect(
        refusal { _ = try village.check(.point((500_050, 5_950_000))) { $0.question.crs = nil } }
          .contains("names no CRS"))
    }
  }

  @Test func `rules are the question's, else the network's, else none`() throws {
    try Village.visit { (village) throws in
      let named = try village.check(.point((500_050, 5_950_000))) { ($0.format, $0.question.rules) = (.json, "us-cga") }
      #expect((try jsonObject(named.text)["rules"] as? [String: Any])?["profile"] as? String == "us-cga")
      let own = try village.check(.point((500_050, 5_950_000))) { $0.format = .json }
      #expect((try jsonObject(own.text)["rules"] as? [String: Any])?["profile"] as? String == "village")
    }
    try Village.visit({ $0.rules = nil }) { (village) throws in
      let line = refusal { _ = try village.check(.point((500_050, 5_950_000))) }
      #expect(line.hasPrefix("no rule profile is named and the network stores none; add --rules NAME (built in: cn, "))
    }
  }

  @Test func `one pipe is explained in place of the answer, with the status of the answer`() throws {
    try Village.visit { (village) throws in
      let outcome = try village.check(.point((500_050, 5_950_000))) { $0.explain = "W-1" }
      #expect(outcome.status == 1)
      #expect(outcome.text.contains("W-1"))
      let missing = refusal { _ = try village.check(.point((500_050, 5_950_000))) { $0.explain = "W-9" } }
      #expect(missing == "the network '\(village.network)' holds no pipe 'W-9'")
      let json = refusal {
        _ = try village.check(.point((500_050, 5_950_000))) { ($0.explain, $0.format) = ("W-1", .json) }
      }
      #expect(json == "--explain is written as text; leave --format json away")
    }
  }

  @Test func `an answer may be a map`() throws {
    try Village.visit { (village) throws in
      let outcome = try village.check(.point((500_050, 5_950_000))) { $0.format = .geojson }
      #expect(outcome.status == 1)
      let features = try #require(try jsonObject(outcome.text)["features"] as? [[String: Any]])
      let properties = features.compactMap { $0["properties"] as? [String: Any] }
      #expect(properties.map { $0["role"] as? String } == ["dig", "pipe", "nearest"])
      #expect(properties.first?["radius"] as? Double == 1)
    }
  }
}
