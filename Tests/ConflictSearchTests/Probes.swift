import ConflictRules
import GEOSKernel
import NetworkModel
import PlanarGeometry
import TestSupport

@testable import ConflictSearch

/// One pipe held against one dig.
func assessed(_ pipe: Pipe, _ dig: Dig, _ rules: RuleProfile = profile([])) throws -> PipeAssessment {
  let frame = DigInFrame(dig)
  return try PipeAssessment(
    whole: pipe, against: frame, under: SearchProfile(rules), judge: FootprintJudge(frame.shape, using: GEOSContext()))
}

/// c and e of a pipe, and what else the zones ask.
func measured(_ pipe: Pipe, _ dig: Dig, _ rules: RuleProfile = profile([])) throws -> MeasuredPipe {
  try assessed(pipe, dig, rules).measured
}

/// The size and the uncertainties of a pipe.
func envelope(_ pipe: Pipe, _ rules: RuleProfile = profile([])) -> PipeEnvelope {
  PipeEnvelope(PipeTerms(pipe.attributes, SearchProfile(rules)), depths: DepthSummary(pipe))
}

/// A profile of one zone around every pipe.
func around(_ reach: Double, vertical: Double? = nil, from baseline: ZoneBaseline = .edge) -> RuleProfile {
  profile([zone("near", reach: reach, vertical: vertical, from: baseline)])
}

/// A step of whole millimetres.
let millimetre = 0.001
