import ConflictRules
import ConflictSearch
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

/// A pipe at the limit is in, a millimetre nearer is in, a millimetre farther is out; wherever on earth.
@Suite struct TieTests {
  /// How a pipe stands to a dig: made for a distance that is five times a whole number of ticks.
  struct Stand: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let dig: Dig
    let pipe: @Sendable (Double) -> Pipe

    init(_ name: String, _ dig: Dig, _ pipe: @escaping @Sendable (Double) -> Pipe) {
      (testDescription, self.dig, self.pipe) = (name, dig, pipe)
    }
  }

  private static let box = square((0, 0), (10, 10), depth: 2)
  private static let slope = pit([(0, 0), (40, 0), (40, 30)], depth: 2)
  private static let capsule = trench([(0, 0), (40, 0)], width: 2, depth: 2)
  private static let ring = pit(corners((-50, -50), (50, 50)), holes: [corners((-20, -20), (20, 20))], depth: 2)

  static let stands = [
    Stand("above an edge", box) { pipe("P", [(-5, 10 + $0), (15, 10 + $0)]) },
    Stand("right of an edge", box) { pipe("P", [(10 + $0, 2), (10 + $0, 3)]) },
    Stand("its end above an edge", box) { pipe("P", [(5, 10 + $0), (9, 40)]) },
    Stand("its bend below an edge", box) { pipe("P", [(-9, -20), (5, -$0), (19, -20)]) },
    Stand("off a corner", box) { pipe("P", [(10 + $0 * 0.6, 10 + $0 * 0.8), (90, 90)]) },
    Stand("square to the way to a corner", box) {
      pipe("P", [(10 + $0 * 0.6 - 4, 10 + $0 * 0.8 + 3), (10 + $0 * 0.6 + 4, 10 + $0 * 0.8 - 3)])
    },
    Stand("a hundred kilometres long", box) {
      pipe(
        "P", [(10 + $0 * 0.6 - 40_000, 10 + $0 * 0.8 + 30_000), (10 + $0 * 0.6 + 40_000, 10 + $0 * 0.8 - 30_000)])
    },
    Stand("along a slope", slope) { pipe("P", [(-$0 * 0.6, $0 * 0.8), (40 - $0 * 0.6, 30 + $0 * 0.8)]) },
    Stand("a point off a slope", slope) { chamber("P", (20 - $0 * 0.6, 15 + $0 * 0.8), diameter: 0.2) },
    Stand("beside a trench", capsule) { pipe("P", [(-5, 1 + $0), (45, 1 + $0)]) },
    Stand("off the end of a trench", capsule) {
      pipe("P", [(40 + ($0 + 1) * 0.6, ($0 + 1) * 0.8), (90, 90)])
    },
    Stand("off a disc", disc((0, 0), radius: 5, depth: 2)) { pipe("P", [(($0 + 5) * 0.6, ($0 + 5) * 0.8), (90, 90)]) },
    Stand("across the way to a disc", disc((0, 0), radius: 5, depth: 2)) { pipe("P", [(-9, 5 + $0), (9, 5 + $0)]) },
    Stand("in a hole, beside its edge", ring) { pipe("P", [(-1, 20 - $0), (1, 20 - $0)]) },
    Stand("in a hole, whole", ring) { chamber("P", (-20 + $0, 0), diameter: 0.2) },
    Stand("its second part", box) { pipe("P", parts: [[(90, 90), (91, 91)], [(2, 10 + $0), (8, 10 + $0)]]) },
  ]

  private static let places = [(0.0, 0.0), (4_000_000, 4_000_000), (-4_000_000, 312_345)]

  @Test(arguments: stands) func `in, in and out of an edge zone`(stand: Stand) throws {
    // 4 m reach, 0.1 m half width, 0.4 m and 0.5 m of doubt: 5 m.
    try expect(stand, around(4)) { $0.horizontalUncertainty = 4_000 }
  }

  @Test(arguments: stands) func `in, in and out of a centreline zone`(stand: Stand) throws {
    try expect(stand, around(4.1, from: .centreline)) { $0.horizontalUncertainty = 4_000 }
  }

  @Test(arguments: stands) func `in, in and out with sizes and doubts the profile decides`(stand: Stand) throws {
    // 0.3 m assumed half width, 2 m unknown uncertainty, 0.5 m placement: 2.2 m reach is left of 5 m.
    let rules = profile([zone("near", reach: 2.2)]) {
      $0.diameters = [.gas: 0.6]
      $0.chamberDiameter = nil
    }
    try expect(stand, rules) {
      ($0.halfWidth, $0.outerHeight, $0.horizontalUncertainty) = (nil, nil, nil)
      $0.quality = .unknown
    }
  }

  @Test(arguments: [0.57, 1.13, 1.14, 2.01, 2.26])
  func `in, in and out where a reach in ticks falls short of a whole one`(reach: Double) throws {
    #expect(reach * Tick.perMetre < (reach * Tick.perMetre).rounded())
    for (nearer, isIn) in [(-0.001, true), (0, true), (0.001, false)] {
      let pipe = pipe("P", [(-5, 10.1 + reach + nearer), (15, 10.1 + reach + nearer)])
      let found = try answer(of: Self.box, among: [pipe], under: around(reach))
      #expect(found.findings.isEmpty != isIn)
    }
  }

  private func expect(
    _ stand: Stand, _ rules: RuleProfile, _ change: (inout Pipe) -> Void
  ) throws {
    let dig = stand.dig.with { $0.placement = 5_000 }
    for place in Self.places {
      let step = at(place.0, place.1)
      for (distance, isIn) in [(4.999, true), (5, true), (5.001, false)] {
        let pipe = stand.pipe(distance).with(change).moved(by: step)
        let found = try answer(of: dig.moved(by: step), among: [pipe], under: rules)
        #expect(found.findings.isEmpty == !isIn, "\(distance) m at \(place)")
        #expect(found.verdict == (isIn ? .restricted : .clear), "\(distance) m at \(place)")
        let gap = found.findings.first?.gaps ?? found.searched.nearestOutside?.gaps
        if isIn {
          #expect(abs((gap?.horizontal ?? -1) - (distance - halfWidth(pipe))) < 1e-9, "\(distance) at \(place)")
        }
      }
    }
  }

  private func halfWidth(_ pipe: Pipe) -> Double { pipe.halfWidth.map { Tick.metres($0) } ?? 0.3 }

  @Test func `a pipe whose wall touches the dig is struck, a millimetre away it is not`() throws {
    for place in Self.places {
      let step = at(place.0, place.1)
      for (distance, struck) in [(0.1, true), (0.101, false)] {
        let wall = pipe("P", [(0, 10 + distance), (10, 10 + distance)], depth: 1).moved(by: step)
        let found = try answer(of: Self.box.moved(by: step), among: [wall], under: around(0, from: .centreline))
        #expect(found.verdict == (struck ? .strike : .clear))
      }
    }
  }

  @Test func `the clearance in depth ties at a tenth of a millimetre`() throws {
    let bored = bore([(-50, 5), (60, 5)], diameter: 0.2, top: 3, bottom: 3.2)
    for place in Self.places {
      let step = at(place.0, place.1)
      for (excess, isIn) in [(-0.0001, true), (0, true), (0.0001, false)] {
        // The pit is 2 m deep, V 0.3 m, uv 0.7 m: 3 m.
        let deep = pipe("P", [(0, 5), (10, 5)], depth: 3 + excess, uv: 0.7).moved(by: step)
        let below = try answer(of: Self.box.moved(by: step), among: [deep], under: around(0, vertical: 0.3))
        #expect(below.verdict == (isIn ? .restricted : .clear), "\(excess) below, at \(place)")
        // The roof is at 3 m, the pipe 0.2 m thick: its top at 1.8 m.
        let shallow = pipe("P", [(0, 0), (0, 9)], depth: 1.8 - excess, uv: 0.7).moved(by: step)
        let above = try answer(of: bored.moved(by: step), among: [shallow], under: around(0, vertical: 0.3))
        #expect(above.verdict == (isIn ? .restricted : .clear), "\(excess) above, at \(place)")
      }
    }
  }

  @Test func `a sloping pipe is separated by the depth where the zone ends`() throws {
    // Zone to x = 12 (2 m reach, 0.1 m half width left out): there the top lies at 1.2 m + 0.1 m per metre.
    for (depth, isIn) in [(1.2, true), (1.2001, false)] {
      let sloping = pipe("P", [(12, 5), (112, 5)], depths: [depth, 90])
      let found = try answer(
        of: square((0, 0), (10, 10), depth: 1), among: [sloping],
        under: around(2, vertical: 0.2, from: .centreline))
      #expect(found.verdict == (isIn ? .restricted : .clear), "\(depth)")
    }
  }

  @Test func `a segment of 75 m has a depth between its ends, one of 75.001 m has none`() throws {
    for (end, verdict) in [((45.0, 60.0), Answer.Verdict.clear), ((45.001, 60), .strike)] {
      let long = pipe("P", [(0, 0), end], depth: 9).with { $0.laying = .unknown }
      let found = try answer(of: square((20, 20), (30, 40), depth: 2), among: [long], under: around(0, vertical: 0))
      #expect(found.verdict == verdict, "\(end)")
    }
  }

  @Test func `the roof of a bore counts from six times its depth`() throws {
    for place in Self.places {
      let step = at(place.0, place.1)
      let dig = bore([(0, 0), (100, 0)], diameter: 0.2, top: 2, bottom: 2.2).moved(by: step)
      for (x, verdict) in [(11.999, Answer.Verdict.strike), (12, .strike), (12.001, .clear)] {
        let shallow = pipe("P", [(x, -1), (x, 1)], depth: 0.5).moved(by: step)
        let found = try answer(of: dig, among: [shallow], under: around(0, vertical: 0))
        #expect(found.verdict == verdict, "\(x) m from the end, at \(place)")
      }
    }
  }
}
