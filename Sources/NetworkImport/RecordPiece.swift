internal import AttributeMaps
internal import FeatureFormats

/// Some records of a source, for any thread to make pipes of.
enum RecordPiece: Sendable {
  /// Lines that are still to be read.
  case lines(LineBlock)
  /// Records, and for each how many of its values a map does not list.
  case records([RawRecord], unlisted: [Int])
}

/// Cuts a source into pieces, in order. One thread at a time.
final class RecordPieces {
  private enum Source {
    case lines(LineCutter)
    case records(any FeatureReader)
  }

  /// Records of a piece, and positions, of which one record may have a million.
  private static let mostRecords = 512
  private static let mostPositions = 1 << 16

  private let source: Source

  init(_ survey: SourceSurvey, _ options: ImportOptions) throws(FormatError) {
    let readerOptions = ReaderOptions(crsIsGiven: options.crs != nil)
    if options.mapping == nil, let cutter = try survey.input.lineCutter(readerOptions) {
      source = .lines(cutter)
    } else {
      source = .records(try survey.input.open(readerOptions, mapping: options.mapping))
    }
  }

  /// The next piece; nil after the last. What damages the source is thrown after the piece of all that comes before.
  func next() throws(FormatError) -> RecordPiece? {
    switch source {
    case .lines(let cutter): return try cutter.next().map(RecordPiece.lines)
    case .records(let reader): return try records(of: reader)
    }
  }

  private func records(of reader: any FeatureReader) throws(FormatError) -> RecordPiece? {
    var records: [RawRecord] = []
    var unlisted: [Int] = []
    var positions = 0
    do {
      while records.count < Self.mostRecords, positions < Self.mostPositions, let record = try reader.next() {
        records.append(record)
        unlisted.append((reader as? MappedReader)?.unlistedValues ?? 0)
        if case .feature(let feature) = record { positions += feature.geometry?.positions.count ?? 0 }
      }
    } catch {
      // A reader throws the same again when it is asked for more.
      if records.isEmpty { throw error }
    }
    return records.isEmpty ? nil : .records(records, unlisted: unlisted)
  }
}
