import Testing

@testable import Projections

struct CoordinateScreenLikenessTests {
  /// What a coordinate is rejected for, and what it is said to look like.
  func reject(_ system: String, _ x: Double, _ y: Double) throws -> CoordinateReject {
    let systems = try Systems()
    guard case .reject(let reject) = try CoordinateScreen(systems(system), using: systems.context).judge(x: x, y: y)
    else {
      Issue.record("\(system) kept \(x), \(y)")
      return CoordinateReject(code: .nonFinite, looksLike: nil)
    }
    return reject
  }

  @Test(arguments: [
    ("EPSG:4544", 3_272_045.152, 652_840.104), ("OGC:CRS84", 29.557, 106.577), ("EPSG:4490", 29.557, 106.577),
    ("EPSG:3879", 6_672_000, 25_497_000), ("EPSG:4258", 60.1, 24.9), ("EPSG:27700", 1_100_000, 400_000),
    ("EPSG:31467", 5_370_000, 3_470_000),
  ])
  func `swapped axes are named`(system: String, x: Double, y: Double) throws {
    let reject = try reject(system, x, y)
    #expect(reject.code == .swappedAxes)
    #expect(reject.looksLike?.contains("swapped axes") == true)
  }

  @Test(arguments: [
    ("EPSG:4544", 35_652_840.104, 3_272_045.152, "a zone-prefixed easting (zone 35)"),
    ("EPSG:4544", 3_272_045.152, 35_652_840.104, "a zone-prefixed easting (zone 35) and swapped axes"),
    ("EPSG:4523", 652_840.104, 3_272_045.152, "an easting without its zone prefix 35"),
    ("EPSG:3879", 497_000, 6_672_000, "an easting without its zone prefix 25"),
    ("EPSG:3879", 26_497_000, 6_672_000, "an easting with the prefix of another zone than 25"),
    ("EPSG:4544", 106.3, 29.557, "degrees taken as metres"),
    ("EPSG:4544", 29.557, 106.3, "degrees taken as metres and swapped axes"),
    ("EPSG:4544", 626_000_000, 3_270_000_000, "millimetres taken as metres"),
    ("EPSG:4544", 2_053_800, 10_728_346, "feet taken as metres"),
    ("EPSG:27700", 418_000_000, 501_000_000, "millimetres taken as metres"),
    ("OGC:CRS84", 652_840.104, 3_272_045.152, "metres or feet of a projected system taken as degrees"),
  ])
  func `other mistakes are named`(system: String, x: Double, y: Double, words: String) throws {
    let reject = try reject(system, x, y)
    #expect(reject.code == .outsideCRS)
    #expect(reject.looksLike == words)
  }

  @Test func `metres taken as feet are named`() throws {
    // Louisville in Kentucky's system of US survey feet.
    #expect(try reject("EPSG:3089", 1_480_000, 1_270_000).looksLike == "metres taken as feet")
  }

  @Test func `what nothing explains is not explained`() throws {
    #expect(try reject("EPSG:4544", -7_000_000, -7_000_000).looksLike == nil)
    #expect(try reject("OGC:CRS84", 500, 95).looksLike == nil)
  }
}
