internal import NetworkModel
internal import PlanarGeometry

extension PipeAssessment {
  /// Assesses all of a pipe, near or far: every segment is measured, and GEOS is asked whether it touches the dig.
  init(whole pipe: Pipe, against dig: DigInFrame, under profile: SearchProfile, judge: FootprintJudge) throws {
    let terms = PipeTerms(pipe.attributes, profile)
    let centreline = Centreline(pipe, in: dig.shape.frame, interpolationLimit: terms.interpolationLimit)
    let envelope = PipeEnvelope(terms, depths: DepthSummary(pipe))
    let distance = centreline.pieces.reduce(Double.infinity) { min($0, dig.shape.distance(to: $1.segment)) }
    let measured = try MeasuredPipe(centreline, envelope: envelope, against: dig.shape, measuring: distance) { _ in
      try judge.meets(pipe)
    }
    self.init(pipe.label, terms, measured, against: dig, withDepths: true)
  }
}
