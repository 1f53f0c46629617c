import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct DigBoxesTests {
  private static func boxes(_ dig: Dig) -> [GridBox] { DigInFrame(dig).boxes }

  @Test func `pits and short lines have one box, their own`() {
    let pit = square((0, 0), (300, 300))
    #expect(Self.boxes(pit) == [GridBox(lower: at(0, 0), upper: at(300, 300))])
    #expect(Self.boxes(trench([(0, 0), (20, 20)], width: 2)) == [GridBox(lower: at(-1, -1), upper: at(21, 21))])
    #expect(Self.boxes(disc((5, 5), radius: 100)).count == 1)
  }

  @Test func `a long slanted line has boxes along it that hold little else`() {
    let boxes = Self.boxes(trench([(0, 0), (300, 300)], width: 2))
    #expect((7...9).contains(boxes.count))
    let areas = boxes.map { Tick.metres($0.upper.x - $0.lower.x) * Tick.metres($0.upper.y - $0.lower.y) }
    #expect(areas.reduce(0, +) < 300 * 300 / 4)
  }

  @Test(arguments: Seeds.smoke)
  func `every point of a line lies in one of its boxes with all that is near it`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let line = (0..<random.integer(in: 2...12)).map { _ in
        randomPlace(&random, within: random.pick([8, 200, 3_000]) ?? 8)
      }
      let dig = trench(line, width: 1.5)
      let boxes = Self.boxes(dig)
      #expect(boxes.count <= 9, "seed \(seed)")
      let frame = LocalFrame(origin: at(line[0].0, line[0].1))
      for segment in LocalShape.segments(of: dig.footprint.lines[0].map(frame.local)) {
        for step in 0...50 {
          let point = segment.point(at: Double(step) / 50)
          let isHeld = boxes.contains { box in
            let (lower, upper) = (frame.local(box.lower), frame.local(box.upper))
            return lower.x + 7_500 <= point.x && point.x <= upper.x - 7_500 && lower.y + 7_500 <= point.y
              && point.y <= upper.y - 7_500
          }
          #expect(isHeld, "seed \(seed): \(line) at \(point)")
        }
      }
    }
  }
}
