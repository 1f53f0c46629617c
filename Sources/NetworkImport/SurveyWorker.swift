internal import FeatureFormats
internal import Projections

/// What one thread needs to survey blocks of lines.
final class SurveyWorker {
  private let reader: LineBlockReader
  private let screen: CoordinateScreen

  init(_ system: CoordinateReferenceSystem, source: String, _ options: ReaderOptions) throws {
    reader = try LineBlockReader(source: source, options: options)
    screen = try CoordinateScreen(system, using: PROJContext())
  }

  /// What is in a block.
  func survey(of block: LineBlock) -> SurveyedBlock {
    var found = SurveyedBlock(block)
    do {
      try reader.read(block, withProperties: false) { found.take($0, screen) }
    } catch {
      // The plain way meets the same error, and says it after all that comes before.
      found.isPlain = false
    }
    return found
  }
}

/// What a thread found in a block.
struct SurveyedBlock: Sendable {
  let block: LineBlock
  /// Whether nothing but usual records is in it; else it must be read again in the plain way.
  var isPlain = true
  private(set) var firstReject: String?
  /// The CRS that its records name, nil for none: each once, with the first row that does.
  private(set) var declared: [(crs: String?, row: Int)] = []
  private(set) var places = SurveyedPlaces()

  init(_ block: LineBlock) { self.block = block }

  mutating func take(_ record: RawRecord, _ screen: CoordinateScreen) {
    switch record {
    case .reject(let reject): if firstReject == nil { firstReject = SurveyReading.words(of: reject) }
    case .feature(let feature):
      if ExportedSource.head(in: feature) != nil { isPlain = false }
      guard let geometry = feature.geometry else { return }
      let crs = feature.declaredCRS
      if !declared.contains(where: { $0.crs == crs }) { declared.append((crs, feature.row)) }
      places.include(geometry.positions, screen)
    }
  }
}
