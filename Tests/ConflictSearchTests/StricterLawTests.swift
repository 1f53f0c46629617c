import ConflictRules
import ConflictSearch
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

/// More dig, more reach, more doubt and less knowledge never remove a finding, never make one less severe, and never
/// improve a verdict.
@Suite struct StricterLawTests {
  private struct Scene {
    var pipes: [Pipe]
    var dig: Dig
    var rules: RuleProfile

    func answer() throws -> Answer { try TestSupport.answer(of: dig, among: pipes, under: rules) }
  }

  private func scene(_ random: inout SplitMix64) -> Scene {
    var rules = randomProfile(&random)
    // Deeper than any pipe of a scene, and thicker: what an assumption may be relied on for.
    rules.assumptions.defaultDepth = 8
    return Scene(pipes: (0..<10).map { randomPipe("P\($0)", &random) }, dig: randomDig(&random), rules: rules)
  }

  /// Checks one way of being stricter on a scene of its own.
  private func check(
    _ seed: UInt64, _ what: String, _ change: (inout Scene, inout SplitMix64) -> Void
  ) throws {
    // Every way has its own scenes: the same seed and the bytes of its name make them.
    var random = SplitMix64(seed: what.utf8.reduce(seed) { $0 &* 31 &+ UInt64($1) })
    let before = scene(&random)
    var after = before
    change(&after, &random)
    expectNoBetter(try after.answer(), than: try before.answer(), "seed \(seed), \(what)")
  }

  private func expectNoBetter(_ after: Answer, than before: Answer, _ note: Comment) {
    for finding in before.findings {
      let twin = after.finding(finding.pipe.id)
      #expect(twin != nil, "\(note): \(finding.pipe.id) is no finding any more")
      if let twin { #expect(twin.zone.severity >= finding.zone.severity, "\(note): \(finding.pipe.id)") }
    }
    #expect(rank(after.verdict) >= rank(before.verdict), "\(note): \(before.verdict) became \(after.verdict)")
    #expect(after.searched.candidates >= before.searched.candidates, note)
  }

  private func rank(_ verdict: Answer.Verdict) -> Int {
    switch verdict {
    case .clear: 0
    case .undetermined: 1
    case .notify: 2
    case .restricted: 3
    case .strike: 4
    }
  }

  @Test(arguments: Seeds.smoke) func `a larger dig`(seed: UInt64) throws {
    try check(seed, "deeper") { scene, _ in scene.dig.bottom = scene.dig.bottom.map { $0 + 5_000 } }
    try check(seed, "of unknown depth") { scene, _ in scene.dig.bottom = nil }
    try check(seed, "worse placed") { scene, _ in scene.dig.placement += 10_000 }
    try check(seed, "without its holes") { scene, _ in
      for index in scene.dig.footprint.polygons.indices { scene.dig.footprint.polygons[index].holes = [] }
    }
    try check(seed, "wider") { scene, _ in
      if scene.dig.footprint.radius > 0 { scene.dig.footprint.radius += 10_000 }
    }
    try check(seed, "with a trench more") { scene, random in
      guard scene.dig.bore == nil else { return }
      if scene.dig.footprint.radius == 0 { scene.dig.footprint.radius = 10_000 }
      let (start, end) = (randomPlace(&random), randomPlace(&random))
      scene.dig.footprint.lines.append([at(start.0, start.1), at(end.0, end.1)])
    }
    try check(seed, "an excavation in place of a bore") { scene, _ in (scene.dig.bore, scene.dig.top) = (nil, 0) }
    try check(seed, "a bore without pits") { scene, _ in scene.dig.bore?.endsArePits = false }
  }

  @Test(arguments: Seeds.smoke) func `stricter rules`(seed: UInt64) throws {
    try check(seed, "reach") { scene, random in
      let index = random.integer(in: 0...(scene.rules.zones.count - 1))
      scene.rules.zones[index].reachMetres += 1
    }
    try check(seed, "clearance") { scene, random in
      let index = random.integer(in: 0...(scene.rules.zones.count - 1))
      scene.rules.zones[index].verticalMetres = scene.rules.zones[index].verticalMetres.map { $0 + 0.5 }
    }
    try check(seed, "any depth") { scene, _ in scene.rules.zones[0].verticalMetres = nil }
    try check(seed, "from the wall") { scene, _ in scene.rules.zones[0].baseline = .edge }
    try check(seed, "unruled reach") { scene, _ in scene.rules.unruledMetres += 2 }
    try check(seed, "interpolation") { scene, _ in scene.rules.assumptions.interpolate = 2 }
    try check(seed, "one zone more") { scene, _ in
      scene.rules.zones.append(zone("more", .any, .restricted, reach: 2, vertical: 0.5))
    }
  }

  @Test(arguments: Seeds.smoke) func `more doubt`(seed: UInt64) throws {
    try check(seed, "plan") { scene, _ in
      for index in scene.pipes.indices { scene.pipes[index].importUncertainty += 10_000 }
    }
    try check(seed, "recorded") { scene, _ in
      for index in scene.pipes.indices {
        scene.pipes[index].horizontalUncertainty = scene.pipes[index].horizontalUncertainty.map { $0 + 3_000 }
        scene.pipes[index].verticalUncertainty = scene.pipes[index].verticalUncertainty.map { $0 + 3_000 }
      }
    }
    try check(seed, "the profile's") { scene, _ in
      for quality in scene.rules.assumptions.uncertainties.keys {
        scene.rules.assumptions.uncertainties[quality]?.horizontal.perDepth += 0.5
        scene.rules.assumptions.uncertainties[quality]?.vertical?.atLeast += 0.5
      }
    }
  }

  @Test(arguments: Seeds.smoke) func `less knowledge`(seed: UInt64) throws {
    // Every random profile has a zone for all gas and water, so no pipe is without a rule before or after.
    let forgotten: [(String, @Sendable (inout Pipe) -> Void)] = [
      ("depth", { for index in $0.parts.indices { $0.parts[index].tops = $0.parts[index].tops.map { _ in nil } } }),
      ("one depth", { $0.parts[0].tops[0] = nil }),
      ("size", { ($0.halfWidth, $0.outerHeight) = (nil, nil) }),
      ("pressure", { ($0.pressure, $0.pressureMegapascals) = (nil, nil) }),
      ("quality", { ($0.quality, $0.horizontalUncertainty, $0.verticalUncertainty) = (.unknown, nil, nil) }),
      ("class", { ($0.assetClass, $0.classIsUnknown) = (.other, true) }),
      ("laying", { if $0.laying != .trenchless { $0.laying = .unknown } }),
    ]
    for (what, forget) in forgotten {
      try check(seed, what) { scene, random in
        for index in scene.pipes.indices where random.chance(oneIn: 2) { forget(&scene.pipes[index]) }
      }
    }
  }

  @Test(arguments: Seeds.smoke) func `a polygon around a trench finds at least what the trench finds`(seed: UInt64)
    throws
  {
    var random = SplitMix64(seed: seed)
    for round in 0..<2 {
      var before = scene(&random)
      let (x, y) = randomPlace(&random, within: 4)
      let (length, radius) = (Double(random.integer(in: 0...6)), Double(random.integer(in: 1...3)))
      before.dig = trench([(x, y), (x + length, y)], width: 2 * radius, depth: 1, placement: 0.5)
      var after = before
      after.dig = square((x - radius, y - radius), (x + length + radius, y + radius), depth: 1, placement: 0.5)
      expectNoBetter(try after.answer(), than: try before.answer(), "seed \(seed).\(round)")
    }
  }
}
