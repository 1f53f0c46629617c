import TestSupport
import Testing

@testable import Projections

struct CoordinateScreenTests {
  let systems: Systems

  init() throws {
    systems = try Systems()
  }

  func judge(_ system: String, _ x: Double, _ y: Double) throws -> CoordinateScreen.Judgement {
    try CoordinateScreen(systems(system), using: systems.context).judge(x: x, y: y)
  }

  @Test func `central Chongqing is a little outside one zone and fine`() throws {
    #expect(try judge("EPSG:4544", 652_840.104, 3_272_045.152) == .outsideAreaOfUse)
    #expect(try judge("EPSG:4545", 362_086.981, 3_271_852.335) == .fine)
    #expect(try judge("EPSG:4544", 600_000, 3_270_000) == .fine)
  }

  @Test func `a hundred kilometres beyond the edge is the end`() throws {
    let projection = try systems.projection("EPSG:4490", "EPSG:4544")
    // One degree of longitude is 96.9 km here, and the area ends at 106.51 E.
    for (longitude, isKept) in [(107.5, true), (107.56, false), (102.5, true), (102.44, false)] {
      let raw = try #require(projection.forward(x: longitude, y: 29.557))
      let judgement = try judge("EPSG:4544", raw.x, raw.y)
      #expect((judgement == .outsideAreaOfUse) == isKept, "\(longitude): \(judgement)")
    }
  }

  @Test(arguments: [
    (Double.nan, 0.0), (0, .nan), (.infinity, 0), (0, -.infinity), (.nan, .infinity), (.signalingNaN, 1),
  ])
  func `what is not finite is rejected as such`(x: Double, y: Double) throws {
    for system in ["OGC:CRS84", "EPSG:4544"] {
      guard case .reject(let reject) = try judge(system, x, y) else {
        Issue.record("kept")
        return
      }
      #expect(reject.code == .nonFinite)
    }
  }

  @Test(arguments: [1e9, 1e18, 1e100, 1e308, -1e308, .greatestFiniteMagnitude])
  func `numbers beyond every map are rejected`(huge: Double) throws {
    for system in ["OGC:CRS84", "EPSG:4544", "EPSG:3857", "EPSG:3089", "EPSG:27572", "EPSG:3035", "EPSG:32661"] {
      for (x, y) in [(huge, 0.0), (0, huge), (huge, huge)] {
        guard case .reject(let reject) = try judge(system, x, y) else {
          Issue.record("\(system) kept \(x), \(y)")
          continue
        }
        #expect(reject.code == .outsideCRS)
      }
    }
  }

  @Test(arguments: ["GCJ-02", "BD-09"])
  func `an offset ends where nobody defines it`(system: String) throws {
    #expect(try judge(system, 106.58, 29.55) == .fine)
    guard case .reject(let abroad) = try judge(system, 139.7, 35.7),
      case .reject(let turned) = try judge(system, 29, 106),
      case .reject(let metres) = try judge(system, 652_840, 3_272_045)
    else {
      Issue.record("kept")
      return
    }
    #expect(abroad.description == "outside-crs: looks like a place outside China, where \(system) is not defined")
    #expect(turned.code == .swappedAxes)
    #expect(metres.looksLike?.contains("taken as degrees") == true)
  }

  @Test func `degrees end at the poles, and longitudes may count to 360`() throws {
    #expect(try judge("OGC:CRS84", 106.577, 29.557) == .fine)
    #expect(try judge("OGC:CRS84", 181, 0) == .fine)
    #expect(try judge("OGC:CRS84", -300, 0) == .fine)
    #expect(try judge("OGC:CRS84", 0, 90) == .fine)
    #expect(try judge("OGC:CRS84", 100, 95) != .fine)
    #expect(try judge("OGC:CRS84", 361, 0) != .fine)
  }

  @Test func `areas of use across the antimeridian hold both their sides`() throws {
    // New Zealand's NZGD2000, 160.6 E to 171.2 W.
    #expect(try judge("EPSG:4167", 175, -40) == .fine)
    #expect(try judge("EPSG:4167", -175, -40) == .fine)
    #expect(try judge("EPSG:4167", 185, -40) == .fine)
    #expect(try judge("EPSG:4167", 0, -40) != .fine)
  }

  @Test func `a system without an area of use rejects only what has no place`() throws {
    let own = StoreCRS.ownMeridian(at: GeographicPoint(longitude: 107.4, latitude: 29))
    #expect(try judge(own, 500_000, 3_270_000) == .fine)
    #expect(try judge(own, 1e9, 0) != .fine)
  }

  @Test(arguments: Seeds.smoke)
  func `the quick box never keeps what the full test would not`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for text in ["EPSG:4544", "EPSG:27700", "EPSG:3089", "EPSG:3035", "EPSG:4490", "EPSG:3857", "EPSG:3413"] {
      let screen = try CoordinateScreen(systems(text), using: systems.context)
      let reach = screen.system.isGeographic ? 200.0 : 2e7
      for _ in 0..<100 {
        let (x, y) = (random.number(in: -reach...reach), random.number(in: -reach...reach))
        let full = screen.place(x: x, y: y)
        let judged = screen.judge(x: x, y: y)
        #expect(full == nil ? judged != .fine && judged != .outsideAreaOfUse : judged == full, "\(text) \(x) \(y)")
      }
    }
  }
}
