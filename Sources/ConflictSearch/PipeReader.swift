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
  private var terms: [PipeTerms?]

  init(_ columns: PipeColumns, _ rules: SearchProfile) {
    self.columns = columns
    self.rules = rules
    interpolationLimit = rules.rules.assumptions.interpolate * Tick.perMetre
    terms = Array(repeating: nil, count: columns.attributeSetCount)
  }

  /// A pipe with what of it was measured.
  struct Near {
    let record: PipeRecord
    let terms: PipeTerms
    let measured: MeasuredPipe
  }

  /// Measures the runs of a pipe; nil where it is too far away to matter.
  func near(
    _ pipe: UInt32, _ runs: ArraySlice<SegmentRun>, _ dig: DigInFrame, _ touch: inout TouchJudge
  ) throws -> Near? {
    let near = try measured(pipe, runs, dig, &touch)
    let envelope = near.measured.envelope
    let limit = near.terms.reach + envelope.halfWidth + envelope.horizontal + dig.placement
    // A tick more than the tolerance of the law: what lies between has no zone, and is nobody's business.
    return near.measured.distance <= limit + 1 ? near : nil
  }

  /// Measures the runs of a pipe, near or far.
  func measured(
    _ pipe: UInt32, _ runs: ArraySlice<SegmentRun>, _ dig: DigInFrame, _ touch: inout TouchJudge
  ) throws -> Near {
    let record = try columns.record(at: Int(pipe))
    let terms = try terms(ofSet: Int(record.attributeSet))
    let centreline = try Centreline(pieces: pieces(of: runs, record, laid: terms.attributes.laying, in: dig.shape.frame))
    let envelope = PipeEnvelope(terms.attributes, depths: record.depths, rules.rules.assumptions)
    let measured = try MeasuredPipe(centreline, envelope: envelope, against: dig.shape) { distance in
      let farthest = max(dig.shape.farthest, centreline.farthest)
      return try touch.meets(centreline, distance: distance, farthest: farthest)
    }
    return Near(record: record, terms: terms, measured: measured)
  }

  /// Holds what was measured against the zones.
  func assess(_ near: Near, _ dig: DigInFrame) throws -> PipeAssessment {
    let label = PipeLabel(id: try columns.id(of: near.record), attributes: near.terms.attributes)
    return PipeAssessment(label, near.terms, near.measured, against: dig, under: rules)
  }

  /// The worst-case gap of the segments of a run, in ticks, before it is cut off at 0; nil for an overhead line.
  func worstGap(of run: SegmentRun, _ dig: DigInFrame) throws -> Double? {
    let record = try columns.record(at: Int(run.pipe))
    let terms = try terms(ofSet: Int(record.attributeSet))
    guard !terms.attributes.isAerial else { return nil }
    let envelope = PipeEnvelope(terms.attributes, depths: record.depths, rules.rules.assumptions)
    let pieces = try pieces(of: [run], record, laid: terms.attributes.laying, in: dig.shape.frame)
    let distance = pieces.reduce(Double.infinity) { min($0, dig.shape.distance(to: $1.segment)) }
    return distance - envelope.halfWidth - envelope.horizontal - dig.placement
  }

  private func terms(ofSet set: Int) throws -> PipeTerms {
    guard terms.indices.contains(set) else { throw columns.missing(attributeSet: set) }
    if let known = terms[set] { return known }
    let made = PipeTerms(try columns.attributes(ofSet: set), rules)
    terms[set] = made
    return made
  }

  private func pieces(
    of runs: ArraySlice<SegmentRun>, _ record: PipeRecord, laid laying: LayingMethod, in frame: LocalFrame
  ) throws(ColumnFileError) -> [Centreline.Piece] {
    var pieces: [Centreline.Piece] = []
    for run in runs {
      var vertex = Int(run.firstVertex)
      var start = frame.local(try columns.vertex(Int(record.firstVertex) + vertex))
      var top = try columns.top(of: record, at: vertex).map(Double.init)
      if run.segments == 0 { pieces.append(Centreline.Piece(at: start, top: top)) }
      for _ in 0..<run.segments {
        vertex += 1
        let end = frame.local(try columns.vertex(Int(record.firstVertex) + vertex))
        let endTop = try columns.top(of: record, at: vertex).map(Double.init)
        pieces.append(
          Centreline.Piece(
            Segment(start, end), tops: (top, endTop), laid: laying, interpolationLimit: interpolationLimit))
        (start, top) = (end, endTop)
      }
    }
    return pieces
  }
}
