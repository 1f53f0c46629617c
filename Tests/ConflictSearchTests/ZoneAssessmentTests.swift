import ConflictRules
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct ZoneAssessmentTests {
  private let site = square((0, 0), (10, 10), depth: 2)

  private func zone(
    _ pipe: Pipe, _ dig: Dig, reach: Double = 1, vertical: Double? = nil, from baseline: ZoneBaseline = .edge
  ) throws -> ZoneAssessment {
    let all = try assessed(pipe, dig, around(reach, vertical: vertical, from: baseline)).zones
    return try #require(all.first { $0.zone.zone == "near" })
  }

  @Test func `the limit is reach, half width and both uncertainties; a centreline zone leaves the half width out`()
    throws
  {
    let doubtful = pipe("P", [(0, 12), (10, 12)], diameter: 0.4, uh: 0.3)
    let dig = square((0, 0), (10, 10), placement: 0.5)
    #expect(try zone(doubtful, dig).limit == 20_000)
    #expect(try zone(doubtful, dig, from: .centreline).limit == 18_000)
    #expect(try zone(doubtful, dig).isHorizontallyIn, "2 m away, and a reach of 2 m")
    #expect(try !zone(doubtful, dig, from: .centreline).isHorizontallyIn)
  }

  @Test func `a pipe below the clearance is separated, at the clearance it is not`() throws {
    // Depth of the pit 2 m, clearance 0.5 m, uv 0.25 m: from 2.75 m down.
    let tie = 2.75
    for (depth, separated) in [(tie - 0.0001, false), (tie, false), (tie + 0.0001, true)] {
      let deep = pipe("P", [(0, 5), (10, 5)], depth: depth, uv: 0.25)
      let assessment = try zone(deep, site, vertical: 0.5)
      #expect(assessment.isSeparated == separated, "top at \(depth) m")
      #expect(assessment.holds == !separated)
    }
  }

  @Test func `a pipe above the roof of a bore is separated, at the clearance it is not`() throws {
    // Roof at 3 m, clearance 0.5 m, uv 0.25 m, 0.25 m thick: where the top is above 2 m.
    let dig = bore([(0, 0), (100, 0)], diameter: 0.2, top: 3, bottom: 3.2)
    for (depth, separated) in [(2 + 0.0001, false), (2, false), (2 - 0.0001, true)] {
      let shallow = pipe("P", [(50, -5), (50, 5)], depth: depth, diameter: 0.25, uv: 0.25)
      #expect(try zone(shallow, dig, vertical: 0.5).isSeparated == separated, "top at \(depth) m")
    }
    let below = pipe("P", [(50, -5), (50, 5)], depth: 5, diameter: 0.25)
    #expect(try zone(below, dig, vertical: 0.5).isSeparated)
  }

  @Test func `all of the near part must lie above the roof`() throws {
    let dig = bore([(0, 0), (100, 0)], diameter: 0.2, top: 3, bottom: 3.2)
    // Along the bore, its bottom from 1.2 m to 3 m: it meets the roof at its end, or stays a hair above.
    for (depth, separated) in [(2.8, false), (2.7999, true)] {
      let sinking = pipe("P", [(40, 0), (60, 0)], depths: [1, depth], diameter: 0.2)
      #expect(try zone(sinking, dig, reach: 0, vertical: 0).isSeparated == separated, "down to \(depth) m")
    }
  }

  @Test func `nothing is above an open excavation, not even what stands out of the ground`() throws {
    let aloft = pipe("P", [(0, 5), (10, 5)], depth: -5)
    #expect(try !zone(aloft, site, vertical: 0).isSeparated)
    #expect(try answer(of: site, among: [aloft], under: around(1, vertical: 0)).verdict == .strike)
    let entry = pipe("P", [(0, -5), (0, 5)], depth: -5)
    let dig = bore([(0, 0), (100, 0)], diameter: 0.2, top: 3, bottom: 3.2)
    #expect(try !zone(entry, dig, vertical: 0).isSeparated, "beside the end of a bore the roof is 0")
  }

  @Test func `every unknown keeps a pipe from being separated`() throws {
    let deep = pipe("P", [(0, 5), (10, 5)], depth: 50)
    #expect(try zone(deep, site, vertical: 0.5).isSeparated)
    #expect(try !zone(deep, site).isSeparated, "a zone of any depth")
    #expect(try !zone(deep, square((0, 0), (10, 10)), vertical: 0.5).isSeparated, "an unlimited dig")
    let unknowns: [(String, Pipe)] = [
      ("depth", pipe("P", [(0, 5), (10, 5)])),
      ("depth at one end", pipe("P", [(0, 5), (10, 5)], depths: [50, nil])),
      ("uv", pipe("P", [(0, 5), (10, 5)], depth: 50, uv: nil).with { $0.quality = .unknown }),
      ("bottom of a point", chamber("P", (5, 5), top: 50)),
      ("a sag", deep.with { $0.laying = .trenchless }),
    ]
    for (what, pipe) in unknowns { #expect(try !zone(pipe, site, vertical: 0.5).isSeparated, "\(what)") }
  }

  @Test func `only the depth near the dig separates`() throws {
    // The pipe rises towards x = 100; over the pit and 1.1 m beside it lies deeper than 3 m.
    let rising = pipe("P", [(-90, 5), (11.1, 5), (100, 5)], depths: [4, 3, 0])
    #expect(try zone(rising, site, reach: 1, vertical: 0.5).isSeparated)
    #expect(try !zone(rising, site, reach: 40, vertical: 0.5).isSeparated, "a wider zone sees where it rises")
  }

  @Test func `a pipe in no zone in plan is neither in it nor separated`() throws {
    let far = try zone(pipe("P", [(0, 50), (10, 50)], depth: 50), site, vertical: 0.5)
    #expect(!far.isHorizontallyIn)
    #expect(!far.isSeparated)
    #expect(!far.holds)
    #expect(!far.isCertain)
    #expect(far.near == nil)
  }

  @Test func `certain is what holds with all doubt in the dig's favour, equality included`() throws {
    // 1 m beside the pit, 0.2 m thick, 0.5 m + 0.25 m of doubt: 1.65 m from the wall at best.
    let dig = square((0, 0), (10, 10), depth: 2, placement: 0.25)
    let beside = pipe("P", [(0, 11), (10, 11)], depth: 1, uh: 0.5, uv: 0.5)
    #expect(try zone(beside, dig, reach: 1.65).isCertain)
    #expect(try !zone(beside, dig, reach: 1.65 - millimetre).isCertain)
    #expect(try zone(beside, dig, reach: 1.75, from: .centreline).isCertain)
    #expect(try !zone(beside, dig, reach: 1.75 - millimetre, from: .centreline).isCertain)
    let assumed = pipe("P", [(0, 11), (10, 11)], depth: 1, diameter: nil, uh: 0.5)
    #expect(try zone(assumed, dig, reach: 1.75).isCertain, "an assumed half width counts as 0")
    #expect(try !zone(assumed, dig, reach: 1.75 - millimetre).isCertain)
  }

  @Test func `certain in depth asks for the deepest top and every number known`() throws {
    let within = { (depths: [Double?], uv: Double?) in
      try self.zone(
        pipe("P", [(0, 5), (10, 5)], depths: depths, uv: uv), self.site, vertical: 0.5
      ).isCertain
    }
    #expect(try within([1, 2.25], 0.25))
    #expect(try !within([1, 2.2501], 0.25))
    #expect(try !within([1, nil], 0.25))
    #expect(try zone(pipe("P", [(0, 5), (10, 5)]), site).isCertain, "a zone of any depth does not ask")
    let unsure = pipe("P", [(0, 5), (10, 5)], depth: 1, uv: nil).with { $0.quality = .unknown }
    #expect(try !zone(unsure, site, vertical: 0.5).isCertain)
  }

  @Test func `what a zone asks and nobody knows makes it possible at most`() throws {
    let high = ZoneCondition(.pressure, .oneOf([.word("high")]))
    let rules = profile([TestSupport.zone("near", reach: 1, when: [high])])
    let unknown = pipe("P", [(0, 5), (10, 5)])
    let known = unknown.with { $0.pressure = .high }
    #expect(try assessed(unknown, site, rules).zones.last?.isCertain == false)
    #expect(try assessed(unknown, site, rules).assumptions.contains("pressure"))
    #expect(try assessed(known, site, rules).zones.last?.isCertain == true)
    #expect(try assessed(unknown.with { $0.pressure = .low }, site, rules).zones.count == 1, "strike alone")
  }

  @Test func `the most severe zone comes first, then the smaller reach, then the earlier`() throws {
    let rules = profile([
      TestSupport.zone("wide", .any, .notify, reach: 9), TestSupport.zone("second", .any, .restricted, reach: 3),
      TestSupport.zone("first", .any, .restricted, reach: 1), TestSupport.zone("third", .any, .restricted, reach: 3),
      TestSupport.zone("own strike", .any, .strike, reach: 0.5), TestSupport.zone("narrow", .any, .notify, reach: 2),
    ])
    let zones = try assessed(pipe("P", [(0, 5), (10, 5)]), site, rules).zones.map(\.zone.zone)
    #expect(zones == ["strike", "own strike", "first", "second", "third", "narrow", "wide"])
  }
}
