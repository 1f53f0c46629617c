internal import ConflictReports
internal import ConflictSearch

extension PermitDesk {
  /// Why a pipe is or is not a finding for a permit, with every number; nil where the network has no such pipe.
  public func explanation(ofPipe id: String, for permit: ReadPermit) throws -> String? {
    try assessment(ofPipe: id, for: permit).map { ExplanationReport.text($0, dig: permit.query.dig, profile: profile) }
  }
}
