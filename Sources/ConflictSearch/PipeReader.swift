internal import ColumnStore
internal import ConflictRules
internal import NetworkModel
internal import PlanarGeometry

/// Reads the part of a pipe that lies near a dig, from the columns of the network, and holds it against the dig.
///
/// What a set of attributes means under the profile is worked out once and kept.
final class PipeReader {
  private let columns: PipeColumns
  private let rules: SearchProfile
  private let interpolationLimit: Double
  private var known: [Known?]

  init(_ columns: PipeColumns, _ rules: SearchProfile) {
    self.columns = columns
    self.rules = rules
    interpolationLimit = rules.rules.assumptions.interpolate * Tick.perMetre
    known = Array(repeating: nil, count: columns.attributeSetCount)
  }

  /// A pipe with what of it was measured.
  struct Near: ~Copyable {
    let pipe: UInt32
    let record: PipeRecord
    var terms: PipeTerms { known.terms }
    let measured: MeasuredPipe
    fileprivate let known: Known

    fileprivate init(_ pipe: UInt32, _ record: PipeRecord, _ known: Known, _ measured: MeasuredPipe) {
      (self.pipe, self.record, self.known, self.measured) = (pipe, record, known, measured)
    }

    /// The worst-case gap in ticks, before it is cut off at 0.
    func worstGap(_ dig: DigInFrame) -> Double {
      measured.distance - measured.envelope.halfWidth - measured.envelope.horizontal - dig.placement
    }

    /// Whether the pipe may be concerned. A tick more than the tolerance of the law: what lies between has no zone, and
    /// is nobody's business.
    func mayMatter(_ dig: DigInFrame) -> Bool { worstGap(dig) <= terms.reach + 1 }
  }

  /// The id of a pipe.
  func id(of near: borrowing Near) throws(ColumnFileError) -> String { try columns.id(of: near.record) }

  /// The zones that a pipe is in and what was assumed of it, as an answer lists them.
  func foundTerms(of verdict: borrowing PipeVerdict, _ near: borrowing Near) -> FoundTerms {
    let known = near.known
    for before in known.found where before.hold(for: verdict) { return before }
    let made = FoundTerms(verdict, near)
    // There are as many as there are ways to lie in some of a few zones.
    if known.found.count < 16 { known.found.append(made) }
    return made
  }

  /// What a first look at the runs of a pipe comes to.
  enum Look: ~Copyable {
    /// It may matter, and was measured.
    case near(Near)
    /// It is too far away to be concerned; its worst-case gap in ticks is at most this. Infinite for an overhead line,
    /// which is never the nearest pipe.
    case far(gapAtMost: Double)
  }

  /// Looks at the runs of one pipe, and measures them where their boxes do not tell that they are too far away.
  ///
  /// - Parameter pieces: room for the segments, used again and again.
  func look(
    at runs: ArraySlice<UInt64>, _ dig: DigInFrame, _ touch: inout TouchJudge, _ pieces: inout [Centreline.Piece]
  ) throws -> Look {
    let part = try part(runs, dig, &pieces)
    let own = part.envelope.halfWidth + part.envelope.horizontal + dig.placement
    // A tick more than the tolerance of the law, as where the distance itself is asked, and what GEOS may know better.
    let limit = part.terms.reach + own + 1 + TouchJudge.largestBound
    var distance = Double.infinity
    for piece in pieces where dig.mayComeWithin(limit, of: piece.segment) {
      distance = min(distance, dig.shape.distance(to: piece.segment))
    }
    // What was left out is farther than the limit: it is not the nearest.
    if distance <= limit { return .near(try measured(part, pieces, measuring: distance, dig, &touch)) }
    if part.terms.isAerial { return .far(gapAtMost: .infinity) }
    // No nearer than the whole dig is any one position of it.
    return .far(gapAtMost: min(distance, dig.distanceAtMost(to: pieces[0].segment.start)) - own)
  }

  /// Measures the runs of one pipe, near or far.
  func measured(_ runs: ArraySlice<UInt64>, _ dig: DigInFrame, _ touch: inout TouchJudge) throws -> Near {
    var pieces: [Centreline.Piece] = []
    let part = try part(runs, dig, &pieces)
    let distance = pieces.reduce(Double.infinity) { min($0, dig.shape.distance(to: $1.segment)) }
    return try measured(part, pieces, measuring: distance, dig, &touch)
  }

  /// A pipe of which only some pieces were asked for.
  private struct Part {
    let pipe: UInt32
    let record: PipeRecord
    let known: Known
    var terms: PipeTerms { known.terms }
    let envelope: PipeEnvelope
  }

  private func part(
    _ runs: ArraySlice<UInt64>, _ dig: DigInFrame, _ pieces: inout [Centreline.Piece]
  ) throws -> Part {
    let pipe = SegmentRun(packed: runs[runs.startIndex]).pipe
    let record = try columns.record(at: Int(pipe))
    let known = try known(ofSet: Int(record.attributeSet))
    let terms = known.terms
    pieces.removeAll(keepingCapacity: true)
    for run in runs {
      try forEachPiece(SegmentRun(packed: run), record, laid: terms.laying, in: dig.shape.frame) { pieces.append($0) }
    }
    return Part(pipe: pipe, record: record, known: known, envelope: known.envelope(record))
  }

  private func measured(
    _ part: Part, _ pieces: [Centreline.Piece], measuring distance: Double, _ dig: DigInFrame,
    _ touch: inout TouchJudge
  ) throws -> Near {
    let centreline = Centreline(pieces: pieces)
    let deepEnough = part.envelope.horizontal + dig.placement
    let measured = try MeasuredPipe(
      centreline, envelope: part.envelope, against: dig.shape, measuring: distance, deepEnough: deepEnough
    ) { distance in
      if distance > TouchJudge.largestBound { return false }
      let farthest = max(dig.shape.farthest, centreline.farthest)
      return try touch.meets(centreline, distance: distance, farthest: farthest)
    }
    return Near(part.pipe, part.record, part.known, measured)
  }

  /// The worst-case gap of the segments of a run, in ticks, before it is cut off at 0; nil for an overhead line.
  func worstGap(of run: UInt64, _ dig: DigInFrame) throws -> Double? {
    let run = SegmentRun(packed: run)
    let record = try columns.record(at: Int(run.pipe))
    let known = try known(ofSet: Int(record.attributeSet))
    let terms = known.terms
    guard !terms.isAerial else { return nil }
    let envelope = known.envelope(record)
    var distance = Double.infinity
    try forEachPiece(run, record, laid: terms.laying, in: dig.shape.frame) {
      distance = min(distance, dig.shape.distance(to: $0.segment))
    }
    return distance - envelope.halfWidth - envelope.horizontal - dig.placement
  }

  /// What is known of all pipes of a set.
  fileprivate final class Known {
    let terms: PipeTerms
    /// What pipes of the set came to before.
    var found: [FoundTerms] = []
    /// The envelope of those of which no depth is known: it is the same for all.
    private let withoutDepths: PipeEnvelope

    init(_ attributes: PipeAttributes, _ rules: SearchProfile) {
      terms = PipeTerms(attributes, rules)
      withoutDepths = PipeEnvelope(
        terms, depths: DepthSummary(deepestTop: nil, topsAreKnown: false, longestSegment: nil))
    }

    func envelope(_ record: PipeRecord) -> PipeEnvelope {
      record.deepestTop == nil ? withoutDepths : PipeEnvelope(terms, depths: record.depths)
    }
  }

  private func known(ofSet set: Int) throws -> Known {
    guard known.indices.contains(set) else { throw columns.missing(attributeSet: set) }
    if let known = known[set] { return known }
    let made = Known(try columns.attributes(ofSet: set), rules)
    known[set] = made
    return made
  }

  /// Tells the segments of a run in drawing order.
  @inline(__always)
  private func forEachPiece(
    _ run: SegmentRun, _ record: PipeRecord, laid laying: LayingMethod, in frame: LocalFrame,
    _ take: (Centreline.Piece) -> Void
  ) throws(ColumnFileError) {
    var vertex = Int(run.firstVertex)
    var start = frame.local(try columns.vertex(Int(record.firstVertex) + vertex))
    var top = try columns.top(of: record, at: vertex).map(Double.init)
    if run.segments == 0 { take(Centreline.Piece(at: start, top: top)) }
    for _ in 0..<run.segments {
      vertex += 1
      let end = frame.local(try columns.vertex(Int(record.firstVertex) + vertex))
      let endTop = try columns.top(of: record, at: vertex).map(Double.init)
      take(
        Centreline.Piece(
          Segment(start, end), tops: (top, endTop), laid: laying, interpolationLimit: interpolationLimit))
      (start, top) = (end, endTop)
    }
  }
}
