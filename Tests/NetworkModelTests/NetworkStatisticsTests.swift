import TestSupport
import Testing

@testable import NetworkModel

@Suite struct NetworkStatisticsTests {
  private static func statistics(_ pipes: [Pipe]) -> NetworkStatistics {
    var builder = NetworkDraft(name: "n", crs: Samples.crs)
    builder.pipes = pipes
    return NetworkStatistics(builder.finish())
  }

  @Test func `of nothing there is nothing`() {
    #expect(Self.statistics([]) == NetworkStatistics())
    #expect(NetworkStatistics().kilometres == 0)
  }

  @Test func `lengths add up by class`() {
    // 5 m and 6 m, then 5 m; the other pipes are 10 m each.
    let statistics = Self.statistics([Samples.full(), Samples.bare("W-1"), Samples.bare("W-2", y: 7)])
    #expect(statistics.pipes == 3)
    #expect(statistics.segments == 5)
    #expect(statistics.classes[.gas] == .init(pipes: 1, kilometres: 0.016))
    #expect(statistics.classes[.water] == .init(pipes: 2, kilometres: 0.02))
    #expect(abs(statistics.kilometres - 0.036) < 1e-15)
    #expect(statistics.aerial == 0)
  }

  @Test func `overhead lines are counted among the pipes`() {
    var line = Samples.bare("T-1")
    line.laying = .aerial
    let statistics = Self.statistics([line, Samples.bare("T-2")])
    #expect(statistics.pipes == 2)
    #expect(statistics.aerial == 1)
  }

  @Test func `a depth is known where every vertex has one`() {
    var known = Samples.bare("W-1")
    known.parts[0].tops = [0, 9_000]
    var half = Samples.bare("W-2")
    half.parts[0].tops = [9_000, nil]
    #expect(Self.statistics([known, half]).known.depth == 0.5)
  }

  @Test func `of a point the bottom must be known`() {
    var point = Pipe(id: "V", assetClass: .water, parts: [.init(vertices: [Samples.at(0, 0)], tops: [0])])
    #expect(Self.statistics([point]).known.depth == 0)
    #expect(Self.statistics([point]).segments == 0)
    #expect(Self.statistics([point]).kilometres == 0)
    point.outerHeight = 9_000
    #expect(Self.statistics([point]).known.depth == 1)
  }

  @Test func `sizes and qualities are counted where they are recorded`() {
    var sized = Samples.bare("W-1")
    sized.halfWidth = 0
    var surveyed = Samples.bare("W-2")
    surveyed.quality = .records
    var measured = Samples.bare("W-3")
    measured.horizontalUncertainty = 0
    let known = Self.statistics([sized, surveyed, measured, Samples.bare("W-4")]).known
    #expect(known == .init(depth: 0, diameter: 0.25, quality: 0.5))
  }
}
