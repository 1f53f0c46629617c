import Testing

@testable import Projections

struct EdgePieceTests {
  let piece = EdgePiece(segment: 3, low: 0, high: 1, from: (0, 0), to: (10, 0))

  @Test func `the distance is that to the piece, not to its endless line`() {
    #expect(piece.distance(to: (5, 2)) == 2)
    #expect(piece.distance(to: (13, 4)) == 5)
    #expect(piece.distance(to: (-3, 4)) == 5)
  }

  @Test func `a piece without length is a point`() {
    #expect(EdgePiece(segment: 0, low: 0, high: 1, from: (1, 1), to: (1, 1)).distance(to: (4, 5)) == 5)
  }

  @Test func `halves meet in the middle`() {
    let (first, second) = piece.halves(at: 0.5, (5, 1))
    #expect(first.low == 0 && first.high == 0.5 && second.low == 0.5 && second.high == 1)
    #expect(first.to == (5, 1) && second.from == (5, 1) && second.to == (10, 0))
    #expect(first.segment == 3 && second.segment == 3)
  }
}
