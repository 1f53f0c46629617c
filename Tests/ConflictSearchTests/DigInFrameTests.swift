import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct DigInFrameTests {
  private let line: [Place] = [(0, 0), (100, 0)]

  /// The roof over a short pipe that crosses the bore at x.
  private func roof(_ dig: Dig, crossingAt x: Double) throws -> Double {
    let pipe = try measured(pipe("P", [(x, -1), (x, 1)], depth: 1), dig)
    return NearDepths(within: 0, of: pipe, dig: DigInFrame(dig)).roof
  }

  @Test func `what is unlimited is infinite, and an open excavation has no roof`() throws {
    let open = DigInFrame(square((0, 0), (1, 1)))
    #expect(open.bottom == .infinity)
    #expect(open.top == 0)
    #expect(open.placement == 0)
    #expect(try roof(square((0, -5), (9, 5), depth: 1).with { $0.top = 20_000 }, crossingAt: 5) == 0)
  }

  @Test func `a roof counts from six times its depth away from the ends, the limit itself being too near`() throws {
    // A rod that is to lie at 2 m goes down over 12 m. N reaches 0.1 m along the bore's width, the pipe is a line
    // across it, so its nearest point to the end of the line is where it crosses.
    let dig = bore(line, diameter: 0.2, top: 2, bottom: 2.2)
    #expect(try roof(dig, crossingAt: 12) == 0)
    #expect(try roof(dig, crossingAt: 12 + millimetre) == 20_000)
    #expect(try roof(dig, crossingAt: 50) == 20_000)
    #expect(try roof(dig, crossingAt: 88 - millimetre) == 20_000)
    #expect(try roof(dig, crossingAt: 88) == 0)
  }

  @Test func `tolerance lowers the roof but not the length of the way down`() throws {
    let dig = bore(line, diameter: 0.2, top: 2, bottom: 2.2, tolerance: 0.3)
    #expect(dig.top == 17_000)
    #expect(dig.bottom == 25_000)
    #expect(try roof(dig, crossingAt: 12) == 0)
    #expect(try roof(dig, crossingAt: 12 + millimetre) == 17_000)
  }

  @Test func `between pits the roof counts from end to end`() throws {
    let dig = bore(line, diameter: 0.2, top: 2, bottom: 2.2, pits: true)
    #expect(try roof(dig, crossingAt: 0) == 20_000)
    #expect(try roof(dig, crossingAt: 12) == 20_000)
  }

  @Test func `bends of a bore are not its ends, but the ends of each of its parts are`() throws {
    let bent = bore([(0, 0), (50, 0), (100, 0)], diameter: 0.2, top: 2, bottom: 2.2)
    #expect(try roof(bent, crossingAt: 50) == 20_000)
    let parted = bent.with { $0.footprint.lines = [[at(0, 0), at(50, 0)], [at(50, 0), at(100, 0)]] }
    #expect(try roof(parted, crossingAt: 50) == 0)
  }

  @Test(arguments: Seeds.smoke)
  func `boxes never rule out what comes near, and no position is farther than one of the dig`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for round in 0..<40 {
      let dig = DigInFrame(randomDig(&random))
      let ends = (0..<2).map { _ -> Point in
        let place = randomPlace(&random, within: 20)
        return dig.shape.frame.local(at(place.0, place.1))
      }
      let line = Segment(ends[0], ends[1])
      let distance = dig.shape.distance(to: line)
      let note: Comment = "seed \(seed).\(round): \(dig.dig.footprint) \(line)"
      #expect(dig.mayComeWithin(distance, of: line), note)
      #expect(dig.distanceAtMost(to: ends[0]) >= dig.shape.distance(to: Segment(ends[0], ends[0])), note)
    }
  }

  @Test func `boxes rule out what is farther along one axis, to the tick`() {
    let dig = DigInFrame(square((0, 0), (10, 6)))
    for (x, y) in [(-50_001.0, 0.0), (150_001, 0), (0, -50_001), (0, 110_001)] {
      let point = Point(x: x, y: y)
      #expect(!dig.mayComeWithin(50_000, of: Segment(point, point)))
      #expect(dig.mayComeWithin(50_001, of: Segment(point, point)))
    }
  }
}
