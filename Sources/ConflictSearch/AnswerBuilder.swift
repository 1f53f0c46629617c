internal import ConflictRules
internal import NetworkModel
internal import PlanarGeometry

/// Collects pipes held against a dig into an answer (semantics section 5).
struct AnswerBuilder {
  private let profile: SearchProfile
  private(set) var findings: [Finding] = []
  private var candidates = 0
  private var aerial = 0
  private var separated: [Searched.Dismissed] = []
  private var unruled: [String] = []
  private var outside: Searched.Dismissed?

  init(_ profile: SearchProfile) { self.profile = profile }

  /// Takes a pipe that may be concerned, by its place in the network.
  mutating func take(_ assessment: PipeAssessment, at place: Int, _ dig: DigInFrame) {
    if assessment.pipe.isAerial {
      if assessment.isCandidate { aerial += 1 }
      return
    }
    if !assessment.isRuled { takeUnruled(assessment.pipe.id, worstGap: assessment.gaps.worst) }
    guard assessment.isCandidate else { return }
    candidates += 1
    if let finding = Finding(assessment, at: place, dig: dig) {
      findings.append(finding)
    } else {
      separated.append(Searched.Dismissed(assessment.pipe, assessment.gaps, assessment.depth))
    }
  }

  /// Takes a pipe that may be the nearest one outside all zones.
  mutating func takeOutside(_ assessment: PipeAssessment) {
    guard !assessment.pipe.isAerial, !assessment.isCandidate else { return }
    takeOutside(Searched.Dismissed(assessment.pipe, assessment.gaps, assessment.depth))
  }

  private mutating func takeUnruled(_ id: String, worstGap: Double) {
    if worstGap <= profile.rules.unruledMetres + Tolerance.metres { unruled.append(id) }
  }

  private mutating func takeOutside(_ pipe: Searched.Dismissed) {
    guard pipe.gaps.worst <= profile.rules.largestReachMetres + Tolerance.metres else { return }
    if let nearest = outside, !Self.isNearer(pipe, nearest) { return }
    outside = pipe
  }

  private static func isNearer(_ left: Searched.Dismissed, _ right: Searched.Dismissed) -> Bool {
    if left.gaps.worstKey != right.gaps.worstKey { return left.gaps.worstKey < right.gaps.worstKey }
    return left.pipe.id.precedesByBytes(right.pipe.id)
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
      findings: Finding.sorted(findings), doubts: doubts,
      searched: Searched(
        reach: profile.largestReachMetres, classes: classes, candidates: candidates,
        separated: separated.sorted { $0.pipe.id.precedesByBytes($1.pipe.id) },
        nearestOutside: findings.isEmpty ? outside : nil,
        unplaced: network.unplaced, aerial: aerial, coverageIsDeclared: !network.coverage.isEmpty))
  }
}

extension AnswerBuilder {
  /// Takes a pipe that may be concerned, as the search sees it; the same as of its assessment.
  ///
  /// - Parameter reader: asked for the id only where the answer names the pipe.
  mutating func take(
    _ verdict: borrowing PipeVerdict, _ near: borrowing PipeReader.Near, _ dig: DigInFrame, _ reader: PipeReader
  ) throws {
    if near.terms.isAerial {
      if verdict.isCandidate { aerial += 1 }
      return
    }
    if !verdict.isRuled { takeUnruled(try reader.id(of: near), worstGap: Tick.metres(near.measured.worstGap(dig))) }
    guard verdict.isCandidate else { return }
    candidates += 1
    let label = PipeLabel(id: try reader.id(of: near), attributes: near.terms.shared)
    let depth = PipeAssessment.Depth(verdict.star, dig)
    if let own = verdict.own {
      if findings.isEmpty { findings.reserveCapacity(8) }
      let terms = reader.foundTerms(of: verdict, near)
      findings.append(
        Finding(
          label, at: Int(near.pipe), own.zone, isCertain: own.isCertain, limit: own.limit, of: near.measured, dig,
          zones: terms.zones, depth: depth, assumptions: terms.assumptions))
    } else {
      separated.append(Searched.Dismissed(label, PipeAssessment.Gaps(near.measured, dig), depth))
    }
  }

  /// Takes a pipe that lies in none of its zones and may be the nearest of such.
  mutating func takeOutside(_ near: borrowing PipeReader.Near, _ dig: DigInFrame, _ reader: PipeReader) throws {
    takeOutside(
      Searched.Dismissed(
        PipeLabel(id: try reader.id(of: near), attributes: near.terms.shared), PipeAssessment.Gaps(near.measured, dig),
        PipeAssessment.Depth(nil, dig)))
  }
}
