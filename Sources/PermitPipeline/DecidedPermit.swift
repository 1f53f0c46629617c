public import ConflictReports
internal import ConflictSearch
internal import FeatureFormats
internal import Projections

/// A permit read and projected, ready to be decided.
public struct ReadPermit {
  /// Its row in its source.
  let row: Int
  let attributes: PermitAttributes
  /// As it was drawn, for advice about its coordinates.
  let geometry: RawGeometry
  let site: SiteSystem
  let query: ConflictQuery
  /// What was assumed of the dig.
  let assumptions: [String]
}

/// A decision with the way back into the permit's own coordinates.
public struct DecidedPermit {
  /// The decision.
  public let decision: Decision
  /// The permit's own id, nil where its row stands for it.
  let id: String?
  let site: SiteSystem
  let map: PermitMap

  /// Appends the decision as one line of JSON with its line end.
  public func appendLine(to bytes: inout [UInt8]) throws {
    try JSONReport.append(decision, unproject: site.printed, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The decision as one line of JSON with its line end.
  public func line() throws -> String {
    var bytes: [UInt8] = []
    try appendLine(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The decision for people.
  public func text(useColour: Bool) throws -> String {
    try TextReport.text(decision, useColour: useColour, unproject: site.printed)
  }

  /// What the asker should know of the way the site was projected: grids that would have been better.
  public var warnings: [String] { site.warnings }
}
