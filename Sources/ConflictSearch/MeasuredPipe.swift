internal import PlanarGeometry

/// A pipe measured against a dig: c and e of semantics section 3, and what the zones will ask. Ticks.
struct MeasuredPipe: Sendable {
  let envelope: PipeEnvelope
  let centreline: Centreline
  /// c: distance in plan between S and L, 0 where they meet.
  let distance: Double
  /// e: how deep L reaches into S; 0 where they do not meet.
  let intrusion: Double
  /// The first point of L that lies in S; nil where rounding leaves none.
  let firstMeeting: Point?

  /// - Parameters:
  ///   - centreline: L, or the part of it that is near enough to matter.
  ///   - sum: the distance as our own arithmetic has it.
  ///   - deepEnough: e need not be exact beyond this: with it the best gap is 0.
  ///   - meets: whether L touches S or lies in it, asked only where the sum of our own does not decide.
  init(
    _ centreline: Centreline, envelope: PipeEnvelope, against shape: LocalShape, measuring sum: Double,
    deepEnough: Double = .infinity, meets: (Double) throws -> Bool
  ) rethrows {
    var distance = sum
    // A gap within the tolerance is none: our own sum never overrules a touch.
    if try distance <= Tolerance.ticks || meets(distance) { distance = 0 }
    self.envelope = envelope
    self.centreline = centreline
    self.distance = distance
    (intrusion, firstMeeting) =
      distance > 0 ? (0, nil) : Self.intrusion(of: centreline, into: shape, deepEnough: deepEnough)
  }

  /// The greatest depth into S among the vertices of L and the middles of its pieces inside S, and where L enters it.
  private static func intrusion(
    of centreline: Centreline, into shape: LocalShape, deepEnough: Double
  ) -> (depth: Double, entry: Point?) {
    var deepest = 0.0
    var entry: Point?
    var parts = FractionSpans()
    var previous: Point?
    for piece in centreline.pieces {
      shape.collectPieces(of: piece.segment, within: 0, into: &parts)
      if entry == nil { entry = parts.first.map { piece.segment.point(at: $0.lower) } }
      // The middle of a piece is most often its deepest point: the others then need no more than a look.
      for index in 0..<parts.count {
        shape.deepen(&deepest, at: piece.segment.point(at: parts[index].middle))
      }
      if piece.segment.start != previous { shape.deepen(&deepest, at: piece.segment.start) }
      previous = piece.segment.end
      shape.deepen(&deepest, at: piece.segment.end)
      if entry != nil, deepest >= deepEnough { break }
    }
    return (deepest, entry)
  }

  /// `clearance.horizontal`: nominal gap from the edge of the dig to the outer wall.
  var horizontalGap: Double { max(0, distance - envelope.halfWidth) }

  /// `clearance.worst`: the gap if every uncertainty goes against the dig.
  func worstGap(_ dig: DigInFrame) -> Double {
    max(0, distance - envelope.halfWidth - envelope.horizontal - dig.placement)
  }

  /// `clearance.best`: the gap if every uncertainty goes the dig's way.
  func bestGap(_ dig: DigInFrame) -> Double {
    max(0, distance - intrusion - envelope.halfWidth + envelope.horizontal + dig.placement)
  }
}
