internal import ConflictRules
internal import ConflictSearch
internal import NetworkModel

/// A hash of answers: verdicts, findings with gaps and depths to the last bit, and what was dismissed.
struct AnswerHash {
  private var hash = ContentHash()
  private(set) var findings = 0
  /// Answers without findings.
  private(set) var clear = 0
  private(set) var isEmpty = true

  mutating func take(_ answer: Answer) {
    isEmpty = false
    findings += answer.findings.count
    clear += answer.findings.isEmpty ? 1 : 0
    put("\(answer.verdict) \(answer.searched.candidates) \(answer.doubts)")
    for finding in answer.findings {
      put("\(finding.pipe.id) \(finding.zone.ruleID) \(finding.certainty) \(finding.assumptions)")
      put(finding.gaps)
      put("\(finding.depth.top ?? -1) \(finding.lengthInZone) \(finding.nearestOnDig) \(finding.nearestOnPipe)")
    }
    for dismissed in answer.searched.separated { put("separated \(dismissed.pipe.id)") }
    guard let nearest = answer.searched.nearestOutside else { return }
    put("outside \(nearest.pipe.id)")
    put(nearest.gaps)
  }

  /// The first digits of it.
  var text: String { String(hash.text.dropFirst(7).prefix(12)) }

  private mutating func put(_ gaps: PipeAssessment.Gaps) { put("\(gaps.horizontal) \(gaps.worst) \(gaps.best)") }

  private mutating func put(_ text: String) { hash.update(Array((text + "\n").utf8)) }
}
