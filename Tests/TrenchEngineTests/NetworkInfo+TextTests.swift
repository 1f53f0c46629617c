import Testing

@testable import TrenchEngine

@Suite struct NetworkInfoTextTests {
  @Test func `people are told what is there and what is unknown`() throws {
    try Village.visit { (village) throws in
      let text = try Workspace().info(of: village.network, asJSON: false)
      #expect(text.hasPrefix("name       village\nversion    sha256:"))
      for line in [
        "as of      not stated", "extent     500000, 5950000, 500100, 5950040 (west, south, east, north, m)",
        "pipes      2, 2 segments, 0.2 km", "           gas: 1, 0.1 km",
        "known      depth of 50 %, diameter of 50 %, quality of 50 % of the pipes",
        "coverage   assumed: nobody declared where the data is complete",
        "rejects    0 with a place, 1 without or with a part that has none",
        "source     pipes.geojson: EPSG:25832, 3 rows, 1 rejected",
      ] {
        #expect(text.contains("\n" + line + "\n"), "\(line)")
      }
      #expect(!text.contains("overhead"))
    }
  }
}
