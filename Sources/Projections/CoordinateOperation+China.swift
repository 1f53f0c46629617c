extension CoordinateOperation {
  /// The way out of an offset: undo it, then as any longitude and latitude of WGS 84 goes on.
  ///
  /// - Parameter onward: the operation from ``CoordinateReferenceSystem/crs84``.
  public static func undoing(_ offset: ChinaOffset, then onward: CoordinateOperation) -> CoordinateOperation {
    CoordinateOperation(
      source: offset.rawValue, target: onward.target, pipeline: text(undoing: offset, then: onward.pipeline),
      name: "\(offset.rawValue) undone, then \(onward.name)",
      accuracyMetres: onward.accuracyMetres.map { $0 + ChinaOffset.addedMetres },
      addedMetres: onward.addedMetres + ChinaOffset.addedMetres, datumRelation: .transformed,
      missingGrids: onward.missingGrids, projVersion: onward.projVersion)
  }

  /// The text of the way out of an offset: `undo GCJ-02, then +proj=...`.
  static func text(undoing offset: ChinaOffset, then pipeline: String) -> String {
    "\(undo)\(offset.rawValue)\(then)\(pipeline)"
  }

  /// The offset that a text begins with, nil for most, and what PROJ is to run.
  static func parts(ofText text: String) -> (offset: ChinaOffset?, pipeline: Substring) {
    for offset in ChinaOffset.allCases {
      let prefix = "\(undo)\(offset.rawValue)\(then)"
      if text.hasPrefix(prefix) { return (offset, text.dropFirst(prefix.count)) }
    }
    return (nil, text[...])
  }

  private static let undo = "undo "
  private static let then = ", then "
}
