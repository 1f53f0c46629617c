import ConflictRules
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct AnswerBuilderTests {
  private let site = square((0, 0), (10, 10), depth: 2)
  private let rules = profile([
    zone("control", .listed([.gas]), .notify, reach: 5, vertical: 1),
    zone("wide", .listed([.heat]), .notify, reach: 20),
  ])

  @Test func `candidates are in one of their zones in plan, separated are in none in depth`() throws {
    let pipes = [
      pipe("found", [(0, 14), (10, 14)], depth: 1), pipe("z deep", [(0, 5), (10, 5)], depth: 9),
      pipe("a deep", [(0, 14), (10, 14)], depth: 9), pipe("far", [(0, 30), (10, 30)], depth: 1),
    ]
    let searched = try answer(of: site, among: pipes, under: rules).searched
    #expect(searched.candidates == 3)
    #expect(searched.separated.map(\.pipe.id) == ["a deep", "z deep"])
    #expect(searched.separated.map(\.gaps.horizontal) == [3.9, 0])
    #expect(searched.separated.map(\.depth.gap) == [7, 7])
    #expect(searched.separated.map(\.depth.top) == [9, 9])
    #expect(searched.nearestOutside == nil, "there is a finding")
  }

  @Test func `aerial lines are checked against nothing and counted`() throws {
    let line = pipe("aloft", .gas, [(0, 5), (10, 5)]).with { $0.laying = .aerial }
    let far = pipe("far", .gas, [(0, 50), (10, 50)]).with { $0.laying = .aerial }
    let unruled = pipe("water", .water, [(0, 5), (10, 5)]).with { $0.laying = .aerial }
    let all = try answer(of: site, among: [line, far, unruled], under: rules)
    #expect(all.verdict == .clear)
    #expect(all.searched.aerial == 2, "the built-in strike is a zone of every pipe")
    #expect(all.searched.candidates == 0)
    #expect(all.searched.nearestOutside == nil)
  }

  @Test func `a pipe no zone matches is missed by the rules up to the unruled reach, that included`() throws {
    // 0.2 m thick, 0.25 m of doubt: the worst gap is the distance less 0.35 m.
    for (distance, missing) in [(5.35, true), (5.35 + millimetre, false), (5.35 - millimetre, true)] {
      let water = pipe("w", .water, [(0, 10 + distance), (10, 10 + distance)], depth: 50, uh: 0.25)
      let doubts = try answer(of: site, among: [water], under: rules).doubts
      #expect(doubts == (missing ? [.ruleMissing(count: 1, pipes: ["w"])] : []), "\(distance) m")
    }
    let struck = try answer(of: site, among: [pipe("w", .water, [(0, 5), (10, 5)], depth: 1)], under: rules)
    #expect(struck.verdict == .strike)
    #expect(struck.doubts == [.ruleMissing(count: 1, pipes: ["w"])])
  }

  @Test func `of many pipes without a rule the first ten are named`() throws {
    let many = (10..<25).map { pipe("w\($0)", .water, [(0, 12), (10, 12)]) }
    let doubts = try answer(of: site, among: many.reversed(), under: rules).doubts
    #expect(doubts == [.ruleMissing(count: 15, pipes: (10..<20).map { "w\($0)" })])
  }

  @Test func `the nearest outside is the least worst gap up to the profile's reach, then the first id`() throws {
    let near = pipe("b", [(0, 18), (10, 18)], depth: 1)
    let doubtful = pipe("c", [(0, 18.5), (10, 18.5)], depth: 1, uh: 1)
    let twin = pipe("a", [(0, -8), (10, -8)], depth: 1)
    let outside = { (pipes: [Pipe]) in
      try answer(of: self.site, among: pipes, under: self.rules).searched.nearestOutside?.pipe.id
    }
    #expect(try outside([near]) == "b")
    #expect(try outside([near, twin]) == "a")
    #expect(try outside([near, twin, doubtful]) == "c")
    let edge = pipe("edge", [(0, 30.1), (10, 30.1)], depth: 1)
    #expect(try outside([edge]) == "edge", "20 m from its wall")
    #expect(try outside([pipe("beyond", [(0, 30.101), (10, 30.101)], depth: 1)]) == nil)
    #expect(try outside([pipe("deep", [(0, 5), (10, 5)], depth: 50)]) == nil, "in a zone in plan")
  }
}
