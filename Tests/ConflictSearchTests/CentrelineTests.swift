import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct CentrelineTests {
  private func pieces(_ pipe: Pipe, limit: Double = 75) -> [Centreline.Piece] {
    Centreline(pipe, in: LocalFrame(origin: at(0, 0)), interpolationLimit: limit * Tick.perMetre).pieces
  }

  @Test func `depth runs evenly between the vertices`() {
    let piece = pieces(pipe("P", [(0, 0), (10, 0)], depths: [1, 2]))[0]
    #expect(piece.top(at: 0) == 10_000)
    #expect(piece.top(at: 0.25) == 12_500)
    #expect(piece.top(at: 1) == 20_000)
  }

  @Test func `depth is unknown on the segments on both sides of a vertex without one`() {
    let known = pieces(pipe("P", [(0, 0), (1, 0), (2, 0), (3, 0)], depths: [1, 1, nil, 1])).map { $0.tops != nil }
    #expect(known == [true, false, false])
  }

  @Test func `a segment longer than the limit hides anything, unless it lies in a trench or a duct`() {
    let limit: [Place] = [(0, 0), (45, 60)]
    let beyond: [Place] = [(0, 0), (75 + millimetre, 0)]
    for laying in LayingMethod.allCases {
      let known = { (line: [Place]) in
        pieces(pipe("P", line, depth: 1).with { $0.laying = laying })[0].tops != nil
      }
      #expect(known(limit) == (laying != .trenchless), "75 m, \(laying)")
      #expect(known(beyond) == [.openCut, .duct].contains(laying), "75.001 m, \(laying)")
    }
    let unknown = pipe("P", beyond, depth: 1).with { $0.laying = .unknown }
    #expect(pieces(unknown, limit: 80)[0].tops != nil)
  }

  @Test func `parts are not joined`() {
    let two = pieces(pipe("P", parts: [[(0, 0), (1, 0)], [(5, 0), (6, 0), (7, 0)]], depth: 1))
    #expect(two.map(\.segment.start.x) == [0, 50_000, 60_000])
  }

  @Test func `a point is one segment without length`() {
    let pieces = pieces(chamber("C", (3, 4), top: 1))
    #expect(pieces.map(\.segment.isPoint) == [true])
    #expect(pieces.map { $0.top(at: 0) } == [10_000])
    #expect(pieces.map { $0.top(at: 1) } == [10_000])
  }
}
