import ConflictRules
public import ConflictSearch
import NetworkModel

/// Everything an answer says as lines of text, numbers by their bits: equal digests are equal answers.
///
/// Where a test compares two places, it leaves the positions out and compares them by themselves.
public struct AnswerDigest: Equatable, CustomStringConvertible, Sendable {
  /// The lines.
  public let lines: [String]

  /// Writes an answer down.
  public init(_ answer: Answer, withPositions: Bool = true) {
    var lines = ["verdict \(answer.verdict)"]
    for finding in answer.findings { lines += Self.lines(finding, withPositions) }
    lines += answer.doubts.map { "doubt \($0)" }
    lines += Self.lines(answer.searched)
    lines += answer.owners.map { owner in
      "owner \(owner.owner ?? "-") \(owner.severity) \(owner.count) \(Self.bits(owner.worst))"
    }
    self.lines = lines
  }

  /// The lines as one text.
  public var description: String { lines.joined(separator: "\n") }

  private static func lines(_ finding: Finding, _ withPositions: Bool) -> [String] {
    let places = [finding.nearestOnDig, finding.nearestOnPipe]
    return [
      "finding \(finding.pipe.id) \(finding.zone.ruleID) \(finding.certainty)",
      "  \(text(finding.gaps)) \(text(finding.depth)) dig \(bits(finding.digDepth))",
      "  length \(bits(finding.lengthInZone)) zones \(finding.zones.map(\.ruleID)) do \(finding.actions)",
      "  assumed \(finding.assumptions)",
    ] + (withPositions ? ["  at \(finding.place)"] + places.map { "  near \(bits($0.x)) \(bits($0.y))" } : [])
  }

  private static func lines(_ searched: Searched) -> [String] {
    let dismissed =
      searched.separated.map { ("separated", $0) } + (searched.nearestOutside.map { [("outside", $0)] } ?? [])
    return [
      "reach \(bits(searched.reach)) classes \(searched.classes) candidates \(searched.candidates)",
      "unplaced \(searched.unplaced) aerial \(searched.aerial) declared \(searched.coverageIsDeclared)",
    ] + dismissed.map { "\($0) \($1.pipe.id) \(text($1.gaps)) \(text($1.depth))" }
  }

  private static func text(_ gaps: PipeAssessment.Gaps) -> String {
    "gaps \(bits(gaps.horizontal)) \(bits(gaps.worst)) \(bits(gaps.best))"
  }

  private static func text(_ depth: PipeAssessment.Depth) -> String {
    "depth \(bits(depth.top)) \(bits(depth.bottom)) \(bits(depth.gap)) \(bits(depth.digTop))"
  }

  /// The shortest text that names a number; two numbers with the same text have the same bits.
  private static func bits(_ number: Double?) -> String { number.map { "\($0)" } ?? "-" }
}
