import ConflictRules
import Foundation
import GEOSKernel
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

/// The search and its slow twins, byte for byte, where an index has most to lose; ``answer(of:in:under:classes:ageLimit:sourceLocation:)``
/// compares all three.
@Suite struct DifferentialTests {
  /// Anything from a bore to a pit of several parts, somewhere in the field, some of it larger than life.
  private static func dig(_ random: inout SplitMix64, in field: RandomField) -> Dig {
    let scale = random.pick([1, 1, 1, 7, 40] as [Int64]) ?? 1
    var dig = randomDig(&random).mapped { GridPoint(x: $0.x * scale, y: $0.y * scale) }
    dig.placement = random.pick([0, 0, 3_000, 20_000]) ?? 0
    return dig.moved(by: field.position(&random))
  }

  private static func query(_ random: inout SplitMix64) -> [AssetClass]? {
    random.chance(oneIn: 2) ? nil : Array(AssetClass.allCases.shuffled(using: &random).prefix(3))
  }

  @Test(arguments: Seeds.smoke)
  func `towns of every class and pressure under rules of every reach`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var field = RandomField()
    field.longest = 12
    field.middle = GridPoint(x: 4_000_000_000, y: 31_000_000_000)
    let rejects = (0..<12).map { index in
      let lower = field.position(&random)
      return RejectedRecord(
        record: "row \(index)", assetClass: random.chance(oneIn: 3) ? nil : random.pick(AssetClass.allCases),
        reason: "non-finite", box: GridBox(lower: lower, upper: lower).grown(by: random.integer(in: 0...90_000)))
    }
    let town = try network(
      (0..<50).map { anyPipe("P\($0)", &random, in: field) }, coverage: random.chance(oneIn: 2) ? [] : [.everywhere],
      rejects: rejects, unplaced: 1)
    for _ in 0..<4 {
      let rules = anyProfile(&random)
      for _ in 0..<2 {
        _ = try answer(of: Self.dig(&random, in: field), in: town, under: rules, classes: Self.query(&random))
      }
    }
  }

  @Test(arguments: Seeds.smoke)
  func `a dense bundle, some pipes on the same line, some a millimetre apart`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bundle = (0..<30).map { index in
      let y = Double(random.integer(in: 0...9)) * 0.003
      let places: [Place] = (0...random.integer(in: 1...20)).map { (Double($0) * 5 - 40, y) }
      return randomPipe("P\(index)", &random).with { pipe in
        pipe.parts = [.init(vertices: places.map { at($0.0, $0.1) }, tops: places.map { _ in pipe.parts[0].tops[0] })]
      }
    }
    let turned = random.chance(oneIn: 2)
    let scene = try network(bundle.map { pipe in turned ? pipe.mapped(\.turned) : pipe })
    for _ in 0..<5 {
      let dig = randomDig(&random)
      _ = try answer(of: turned ? dig.mapped(\.turned) : dig, in: scene, under: randomProfile(&random))
    }
  }

  @Test(arguments: Seeds.smoke)
  func `pipes along the edges and lines of the dig, and on from their ends`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pipes = (0..<20).map { index in
      let (start, length) = (Double(random.integer(in: -12...12)), Double(random.integer(in: 0...9)))
      let y = Double(random.pick([0, 0, 6, 3]) ?? 0)
      let line: [Place] =
        random.chance(oneIn: 2) ? [(start, y), (start + length, y)] : [(y, start), (y, start + length)]
      return pipe("P\(index)", line, depth: random.chance(oneIn: 3) ? nil : 1, uh: random.pick([0, 0.5]))
    }
    let scene = try network(pipes)
    let digs = [
      square((0, 0), (6, 6), depth: 1.5), trench([(0, 0), (6, 0)], width: 1),
      trench([(-5, 0), (0, 0), (0, 9)], width: 2),
      bore([(0, 0), (6, 0)], diameter: 0.3, top: 2, bottom: 2.5, tolerance: 0.2), disc((0, 0), radius: 1),
      pit(corners((0, 0), (9, 9)), holes: [corners((3, 3), (6, 6))], depth: 2),
    ]
    for dig in digs { _ = try answer(of: dig, in: scene, under: randomProfile(&random)) }
  }

  @Test(arguments: Seeds.few)
  func `a site of a kilometre with five hundred corners`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var field = RandomField()
    (field.reach, field.stride) = (9_000_000, 1_000_000)
    let corners: [Place] = (0..<500).map { index in
      let angle = Double(index) / 500 * 2 * .pi
      let radius = random.number(in: 380...520)
      return (radius * cos(angle), radius * sin(angle))
    }
    let scene = try network((0..<40).map { anyPipe("P\($0)", &random, in: field) }, coverage: [])
    for _ in 0..<2 { _ = try answer(of: pit(corners, depth: 2), in: scene, under: anyProfile(&random)) }
  }

  @Test(arguments: Seeds.few)
  func `every pipe at one point`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pipes = (0..<40).map { index in
      index % 2 == 0
        ? chamber("C\(index)", (0, 0), top: random.chance(oneIn: 3) ? nil : 0, bottom: 2, diameter: 1)
        : pipe("L\(index)", [(0, 0), (0, 0)], depth: 1, uh: random.pick([0, 1]))
    }
    let scene = try network(pipes)
    for _ in 0..<6 { _ = try answer(of: randomDig(&random), in: scene, under: randomProfile(&random)) }
  }

  @Test(arguments: Seeds.few)
  func `pipes of thousands of vertices past a small dig`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pipes = (0..<3).map { index in
      let y = Double(random.integer(in: -6...6))
      let places: [Place] = (0..<2_000).map { step in
        (Double(step) * 0.7 - 700, y + Double(random.integer(in: -30...30)) / 10)
      }
      return pipe("P\(index)", places, depths: places.map { _ in random.chance(oneIn: 300) ? nil : 1.2 })
    }
    let scene = try network(pipes + [pipe("W", .water, [(-700, 30), (700, 30)])])
    for _ in 0..<4 {
      let dig = randomDig(&random).moved(by: at(Double(random.integer(in: -600...600)), 0))
      _ = try answer(of: dig, in: scene, under: randomProfile(&random))
    }
  }

  @Test(arguments: Seeds.smoke)
  func `digs off the network, near its edge and far from it`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scene = try network(
      (0..<30).map { anyPipe("P\($0)", &random) }, coverage: random.chance(oneIn: 2) ? [] : [.everywhere])
    for distance in [350, 420, 600, 1e5, 4e6] {
      let (dx, dy) = random.pick([(1.0, 0.0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, -1)]) ?? (1, 0)
      let dig = randomDig(&random).moved(by: at(dx * distance, dy * distance))
      _ = try answer(of: dig, in: scene, under: anyProfile(&random))
    }
  }

  @Test(arguments: Seeds.smoke)
  func `several pipes equally near outside every zone`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    // Along both sides at one distance, widths and doubts that add up to the same, and some a hair farther.
    let ids = (0..<12).map { "P\($0)" }.shuffled(using: &random)
    let pipes = ids.map { id in
      let uh = random.pick([0, 0.25, 0.5]) ?? 0
      let far = 20 + uh + (random.chance(oneIn: 4) ? 0.001 : 0)
      let line: [Place] =
        random.pick([[(-9, 10 + far), (19, 10 + far)], [(-far, -9), (-far, 19)], [(10 + far, 3), (10 + far, 3)]]) ?? []
      return pipe(id, line, diameter: 0.2, uh: uh)
    }
    let rules = profile([zone("gas", .listed([.gas]), reach: 1), zone("wide", .listed([.water]), reach: 60)])
    let found = try answer(of: square((0, 0), (10, 10)), in: try network(pipes), under: rules)
    let nearest = try #require(found.searched.nearestOutside, "seed \(seed)")
    #expect(abs(nearest.gaps.worst - 19.9) < 0.002, "seed \(seed)")
    let aMillimetreAside = try answer(of: square((0.001, 0), (10, 10)), in: try network(pipes), under: rules)
    #expect(aMillimetreAside.searched.nearestOutside != nil, "seed \(seed)")
  }

  @Test(arguments: Seeds.smoke)
  func `pieces of one slanted line, equally far but for rounding`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    // The line goes square to the way from a corner of the dig, some 20 m off; each piece crosses that way.
    let step = GridPoint(x: random.integer(in: 10...400) * 10, y: random.integer(in: 10...400) * -10)
    let count = 200_000 / max(step.x, -step.y)
    let foot = at(10, 10).moved(by: GridPoint(x: -step.y * count, y: step.x * count))
    let ids = (10..<30).map { "P\($0)" }
    let pipes = ids.map { id in
      let steps: [Int64] = [-random.integer(in: 1...300), random.integer(in: 1...300)]
      let ends = steps.map { foot.moved(by: GridPoint(x: step.x * $0, y: step.y * $0)) }
      return pipe(id, [(0, 0)]).with { $0.parts = [.init(vertices: ends, tops: [nil, nil])] }
    }
    // With the wider zone most of them are looked at as if they could be in it, for their boxes come that near.
    let rules = profile([
      zone("gas", .listed([.gas]), reach: random.pick([1, 15]) ?? 1), zone("wide", .listed([.water]), reach: 60),
    ])
    let found = try answer(of: square((0, 0), (10, 10)), in: network(pipes), under: rules)
    #expect(found.findings.isEmpty && found.searched.nearestOutside?.pipe.id == ids[0], "seed \(seed)")
  }

  @Test(arguments: Seeds.few)
  func `several threads on one mapped network answer as one does`(seed: UInt64) async throws {
    try await withTemporaryDirectory { directory in
      var random = SplitMix64(seed: seed)
      var draft = try NetworkDraft(name: "shared", crs: network([]).crs)
      draft.pipes = (0..<60).map { anyPipe("P\($0)", &random) }
      let shared = try NetworkFile.open(directory.write("a.trench", draft.bytes()))
      let rules = anyProfile(&random)
      let digs = (0..<12).map { _ in Self.dig(&random, in: RandomField()) }
      @Sendable func answers() throws -> [AnswerDigest] {
        let (search, context) = (SiteSearch(shared, under: rules), try GEOSContext())
        return try digs.map { AnswerDigest(try search.answer(ConflictQuery($0), using: context)) }
      }
      let together = try await withThrowingTaskGroup(of: [AnswerDigest].self) { group in
        for _ in 0..<6 { group.addTask { try answers() } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      let alone = try answers()
      #expect(together.count == 6 && together.allSatisfy { $0 == alone }, "seed \(seed)")
    }
  }
}
