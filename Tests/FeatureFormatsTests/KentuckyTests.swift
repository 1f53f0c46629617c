import FeatureFormats
import TestSupport
import Testing

/// The network that stands in `data/networks/kentucky`, which was made of an EPANET file.
@Suite struct `The mains of Kentucky` {
  private let mains = Reading(path: RepositoryPaths.root + "/data/networks/kentucky/mains.geojson")

  private func count(_ key: String, _ value: JSONTree) -> Int {
    mains.features.count { $0.properties[key: key] == value }
  }

  @Test func `there are as many of each as their README says`() {
    #expect(mains.error == nil && mains.rejects.isEmpty && mains.crs == "EPSG:3089")
    #expect([count("type", .string("pipe")), count("type", .string("pump"))] == [1043, 13])
    #expect(count("type", .string("valve")) == 5 && count("diameter", .integer(1000)) == 5)
    #expect(count("status", .string("CV")) == 1 && count("length", .null) == 18)
  }

  @Test(.enabled(if: SharedData.has("kentucky_water"), SharedData.absent))
  func `they are what the reader makes of the file itself, in its own fields`() throws {
    let origin = Reading(path: try #require(SharedData.path("kentucky_water/ky10.inp"))).features
    let links = origin.filter { $0.properties[key: "TYPE"] != .string("TANK") }
    #expect(links.map(\.geometry) == mains.features.map(\.geometry))
    let fields = [
      ("pipe_id", "ID"), ("node1", "NODE1"), ("node2", "NODE2"), ("length", "LENGTH"), ("diameter", "DIAMETER"),
      ("roughness", "ROUGHNESS"), ("status", "STATUS"), ("elev1", "ELEV1"), ("elev2", "ELEV2"),
    ]
    for (name, raw) in fields {
      let (ours, theirs) = (values(name, mains.features), values(raw, links))
      #expect(ours == theirs, "\(name)")
    }
  }

  /// Numbers by their value, texts as they are.
  private func values(_ key: String, _ features: [RawFeature]) -> [String] {
    features.map {
      let value = $0.properties[key: key] ?? .null
      if case .number(let number) = value.asNumber { return "\(number)" }
      return value.asIdentifier ?? ""
    }
  }
}
