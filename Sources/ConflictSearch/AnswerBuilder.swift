internal import ConflictRules
internal import NetworkModel
internal import PlanarGeometry

/// Collects assessed pipes into an answer (semantics section 5).
struct AnswerBuilder {
  private let profile: SearchProfile
  private(set) var findings: [Finding] = []
  private var candidates = 0
  private var aerial = 0
  private var separated: [PipeAssessment] = []
  private var unruled: [String] = []
  private var outside: PipeAssessment?

  init(_ profile: SearchProfile) { self.profile = profile }

  /// Takes a pipe that may be concerned.
  mutating func take(_ assessment: PipeAssessment, _ dig: DigInFrame) {
    if assessment.pipe.isAerial {
      if assessment.isCandidate { aerial += 1 }
      return
    }
    if !assessment.isRuled, assessment.gaps.worst <= profile.rules.unruledMetres + Tolerance.metres {
      unruled.append(assessment.pipe.id)
    }
    guard assessment.isCandidate else { return }
    candidates += 1
    if let finding = Finding(assessment, dig: dig) {
      findings.append(finding)
    } else {
      separated.append(assessment)
    }
  }

  /// Takes a pipe that may be the nearest one outside all zones.
  mutating func takeOutside(_ assessment: PipeAssessment) {
    guard
      !assessment.pipe.isAerial, !assessment.isCandidate,
      assessment.gaps.worst <= profile.rules.largestReachMetres + Tolerance.metres
    else { return }
    if let nearest = outside, !Self.isNearer(assessment, nearest) { return }
    outside = assessment
  }

  private static func isNearer(_ left: PipeAssessment, _ right: PipeAssessment) -> Bool {
    if left.gaps.worstKey != right.gaps.worstKey { return left.gaps.worstKey < right.gaps.worstKey }
    return left.pipe.id.utf8.lexicographicallyPrecedes(right.pipe.id.utf8)
  }

  func answer(
    _ network: Network, classes: [AssetClass], doubtsOfCoverage: [Doubt], rejects: [RejectedRecord], stale: Doubt?
  ) -> Answer {
    var doubts = doubtsOfCoverage
    if !unruled.isEmpty {
      doubts.append(.ruleMissing(count: unruled.count, pipes: Array(unruled.sortedByBytes.prefix(10))))
    }
    if !rejects.isEmpty {
      doubts.append(.rejectedData(count: rejects.count, records: rejects.prefix(10).map(\.record)))
    }
    if let stale { doubts.append(stale) }
    return Answer(
      findings: findings.sorted(by: Finding.comesBefore), doubts: doubts,
      searched: Searched(
        reach: profile.rules.largestReachMetres, classes: classes, candidates: candidates,
        separated:
          separated
          .sorted { $0.pipe.id.utf8.lexicographicallyPrecedes($1.pipe.id.utf8) }
          .map(Searched.Dismissed.init),
        nearestOutside: findings.isEmpty ? outside.map(Searched.Dismissed.init) : nil,
        unplaced: network.unplaced, aerial: aerial, coverageIsDeclared: !network.coverage.isEmpty))
  }
}

extension Sequence where Element == String {
  /// In the order of their UTF-8 bytes, the same on every machine.
  var sortedByBytes: [String] { sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}
