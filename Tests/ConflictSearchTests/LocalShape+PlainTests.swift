import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct LocalShapePlainTests {
  @Test(arguments: Seeds.smoke)
  func `what skips edges measures what looks at all of them`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for round in 0..<20 {
      let footprint = randomDig(&random).footprint
      let shape = LocalShape(footprint)
      let plain = LocalShape(footprint, box: footprint.box, isPlain: true)
      let ends = (0..<2).map { _ -> Point in
        let place = randomPlace(&random)
        return shape.frame.local(at(place.0, place.1))
      }
      let line = Segment(ends[0], ends[1])
      let note: Comment = "seed \(seed).\(round): \(footprint) \(line)"
      #expect(shape.distance(to: line) == plain.distance(to: line), note)
      #expect(shape.depth(of: ends[0]) == plain.depth(of: ends[0]), note)
      for reach in [0, 1e-5, 10_000, 25_000.00001] {
        #expect(shape.pieces(of: line, within: reach) == plain.pieces(of: line, within: reach), note)
      }
    }
  }

  @Test func `a point in a pit lies as deep as its nearest side is far`() {
    let footprint = square((0, 0), (10, 6)).footprint
    let plain = LocalShape(footprint, box: footprint.box, isPlain: true)
    #expect(plain.depth(of: Point(x: 50_000, y: 20_000)) == 20_000)
    #expect(plain.plainDistance(to: Segment(Point(x: 0, y: 70_000), Point(x: 1, y: 70_000))) == 10_000)
  }
}
