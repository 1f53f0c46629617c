import ConflictRules
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct NearestPairTests {
  /// Positions of the dig and of the pipe, in metres.
  private func nearest(_ pipe: Pipe, _ dig: Dig) throws -> [Double] {
    let shape = LocalShape(dig.footprint)
    let pair = NearestPair(of: try measured(pipe, dig), to: shape)
    let (onDig, onPipe) = (shape.frame.metres(pair.onDig), shape.frame.metres(pair.onPipe))
    return [onDig.x, onDig.y, onPipe.x, onPipe.y]
  }

  private let site = square((0, 0), (10, 10))

  @Test func `of a pipe side by side with an edge it is where they first stand opposite`() throws {
    #expect(try nearest(pipe("P", [(-5, 13), (15, 13)]), site) == [0, 10, 0, 13])
    #expect(try nearest(pipe("P", [(15, 13), (-5, 13)]), site) == [10, 10, 10, 13], "along the pipe as stored")
    #expect(try nearest(pipe("P", [(4, 13), (6, 13)]), site) == [4, 10, 4, 13])
  }

  @Test func `from corner to corner`() throws {
    #expect(try nearest(pipe("P", [(13, 14), (20, 20)]), site) == [10, 10, 13, 14])
  }

  @Test func `of parts equally near it is the first`() throws {
    let two = pipe("P", parts: [[(12, 20), (12, 5)], [(-2, 5), (-9, 5)]])
    #expect(try nearest(two, site) == [10, 10, 12, 10])
    let swapped = pipe("P", parts: [[(-2, 5), (-9, 5)], [(12, 20), (12, 5)]])
    #expect(try nearest(swapped, site) == [0, 5, -2, 5])
  }

  @Test func `where the pipe meets the dig it is the first point in it, twice`() throws {
    let across = try nearest(pipe("P", [(-5, 5), (15, 5)]), site)
    for (found, expected) in zip(across, [0, 5, 0, 5] as [Double]) { #expect(abs(found - expected) < 1e-8) }
    #expect(try nearest(pipe("P", [(3, 4), (15, 5)]), site) == [3, 4, 3, 4])
    let corner = try nearest(pipe("P", [(20, 20), (10, 10)]), site)
    for found in corner { #expect(abs(found - 10) < 1e-8) }
    let long = try nearest(pipe("P", parts: [[(50, 50), (60, 60)], [(5, 15), (5, 5)]]), site)
    for (found, expected) in zip(long, [5, 10, 5, 10] as [Double]) { #expect(abs(found - expected) < 1e-8) }
  }

  @Test func `on a trench or disc it lies on the arc`() throws {
    #expect(try nearest(pipe("P", [(6, 8), (12, 16)]), disc((0, 0), radius: 5)) == [3, 4, 6, 8])
    #expect(try nearest(pipe("P", [(0, 3), (10, 3)]), trench([(0, 0), (10, 0)], width: 2)) == [0, 1, 0, 3])
    #expect(try nearest(chamber("C", (13, 4)), trench([(0, 0), (10, 0)], width: 5)) == [11.5, 2, 13, 4])
  }

  @Test(arguments: Seeds.smoke)
  func `the pair is as far apart as the pipe is away, and lies on the pipe and on the edge`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let dig = randomDig(&random)
      let pipe = randomPipe("P", &random)
      let measured = try measured(pipe, dig)
      let shape = LocalShape(dig.footprint)
      let pair = NearestPair(of: measured, to: shape)
      let apart = pair.onDig.distance(to: pair.onPipe)
      let note: Comment = "seed \(seed): \(pipe.parts) \(dig.footprint)"
      #expect(abs(apart - measured.distance) < 1e-4, note)
      let toPipe = measured.centreline.pieces.map { $0.segment.distance(to: pair.onPipe) }.min() ?? .infinity
      #expect(toPipe < 1e-6, note)
      #expect(shape.distance(to: Segment(pair.onDig, pair.onDig)) < 1e-4, note)
    }
  }
}
