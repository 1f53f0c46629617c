internal import ConflictRules
internal import NetworkModel
internal import PlanarGeometry

extension PipeAssessment {
  /// Assesses all of a pipe, near or far: every segment is measured, and GEOS is asked whether it touches the dig.
  init(whole pipe: Pipe, against dig: DigInFrame, under profile: SearchProfile, judge: FootprintJudge) throws {
    let assumptions = profile.rules.assumptions
    let centreline = Centreline(
      pipe, in: dig.shape.frame, interpolationLimit: assumptions.interpolate * Tick.perMetre)
    let envelope = PipeEnvelope(pipe.attributes, depths: DepthSummary(pipe), assumptions)
    let measured = try MeasuredPipe(centreline, envelope: envelope, against: dig.shape) { _ in try judge.meets(pipe) }
    self.init(pipe.label, PipeTerms(pipe.attributes, profile), measured, against: dig, withDepths: true)
  }
}
