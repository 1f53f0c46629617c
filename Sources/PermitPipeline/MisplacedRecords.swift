internal import FeatureFormats
internal import NetworkImport

/// Whether most records of a source were rejected for their coordinates.
struct MisplacedRecords {
  let source: String
  private var records = 0
  private var misplaced = 0
  private var example: String?

  init(source: String) { self.source = source }

  mutating func takeDecided() { records += 1 }

  mutating func take(_ reject: RejectLine) {
    records += 1
    guard [.outsideCRS, .swappedAxes, .nonFinite].contains(reject.reason) else { return }
    misplaced += 1
    if example == nil { example = reject.detail }
  }

  /// - Throws: where more than half were: the declaration is wrong, not the rows.
  func check(crs: String?) throws {
    guard misplaced * 2 > records else { return }
    throw PermitError(
      "'\(source)': \(misplaced) of \(records) permits were rejected for their coordinates in \(crs ?? "no CRS") "
        + "(the first: \(example ?? "")); say the right one with --crs. Nothing was written")
  }
}
