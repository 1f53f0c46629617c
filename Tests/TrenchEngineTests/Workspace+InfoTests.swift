import Foundation
import TestSupport
import Testing

@testable import TrenchEngine

@Suite struct WorkspaceInfoTests {
  @Test func `a network is described with every key of the manual, in order`() throws {
    try Village.visit({ $0.asOf = "2026-01-28" }) { (village) throws in
      let text = try Workspace().info(of: village.network, asJSON: true)
      #expect(text.hasSuffix("}\n"))
      let order = [
        "name", "version", "asOf", "crs", "extent", "pipes", "segments", "km", "byClass", "known", "aerial",
        "coverage", "coverageAreas", "rules", "bytes", "rejects", "unplaced", "sources",
      ]
      let info = try jsonObject(text)
      #expect(Set(info.keys) == Set(order))
      let places = order.map { text.range(of: "\"\($0)\":")?.lowerBound ?? text.endIndex }
      #expect(places == places.sorted())
      #expect(info["name"] as? String == "village")
      #expect((info["version"] as? String)?.hasPrefix("sha256:") == true)
      #expect(info["asOf"] as? String == "2026-01-28")
      #expect(info["extent"] as? [Double] == [500_000, 5_950_000, 500_100, 5_950_040])
      #expect(info["pipes"] as? Int == 2)
      #expect(info["segments"] as? Int == 2)
      #expect(info["km"] as? Double == 0.2)
      #expect(info["coverage"] as? String == "assumed")
      let bytes = try village.directory.bytes("village.trench")
      #expect(info["bytes"] as? Int == bytes.count)
      #expect(info["unplaced"] as? Int == 1)
    }
  }

  @Test func `its parts say what is known and where it came from`() throws {
    try Village.visit { (village) throws in
      let info = try jsonObject(Workspace().info(of: village.network, asJSON: true))
      #expect(info["asOf"] is NSNull)
      let classes = try #require(info["byClass"] as? [String: [String: Double]])
      #expect(classes == ["gas": ["pipes": 1, "km": 0.1], "water": ["pipes": 1, "km": 0.1]])
      #expect(info["known"] as? [String: Double] == ["depth": 0.5, "diameter": 0.5, "quality": 0.5])
      let crs = try #require(info["crs"] as? [String: Any])
      #expect(crs["id"] as? String == "EPSG:25832")
      let source = try #require((info["sources"] as? [[String: Any]])?.first)
      #expect(source["name"] as? String == "pipes.geojson")
      #expect(source["crs"] as? String == "EPSG:25832")
      #expect(source["rows"] as? Int == 3)
      #expect(source["rejects"] as? Int == 1)
      #expect(source["accuracy"] as? Double == 0)
      #expect(source["operation"] is String)
    }
  }

  @Test func `a file that is no network is one line with its name`() throws {
    try withTemporaryDirectory { directory in
      let path = try directory.write("a.trench", "TRENCH\0\0 and not much more")
      #expect(refusal { _ = try Workspace().info(of: path, asJSON: true) }.contains("'\(path)' "))
      let missing = directory.path("b.trench")
      #expect(refusal { _ = try Workspace().info(of: missing, asJSON: false) }.contains(missing))
      #expect(refusal { _ = try Workspace().info(of: directory.path, asJSON: false) } != "")
    }
  }
}
