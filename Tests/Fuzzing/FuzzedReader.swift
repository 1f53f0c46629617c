import ColumnStore
import ConflictRules
import FeatureFormats

/// The readers of bytes from outside. None may trap, hang, or need memory without bound, whatever the bytes.
enum FuzzedReader: String, CaseIterable {
  /// GeoJSON in all its forms.
  case geojson
  /// Tables, with WKT or columns of coordinates.
  case csv
  /// Input files of EPANET.
  case epanet
  /// WKT by itself.
  case wkt
  /// Rule profiles.
  case profile
  /// Network files whose checksums were made to fit.
  case network
  /// Networks that were exported to GeoJSON.
  case exported

  /// What this process reads; set once, before the first input.
  nonisolated(unsafe) static var chosen = geojson

  /// Reads an input; traps where a law of the reader does not hold.
  func read(_ input: [UInt8]) {
    switch self {
    case .geojson: features(input, .geoJSON)
    case .csv: features(input, .csv)
    case .epanet: features(input, .epanet, rowsRise: false)
    case .wkt: _ = try? WKTReader.parse(String(decoding: input, as: UTF8.self))
    case .profile:
      _ = try? RuleProfile.parse(input, file: "fuzzed.yaml") { path in
        throw FileError(operation: "open", path: path, code: 2)
      }
    case .network: DamagedNetwork.read(input)
    case .exported: ExportedInput.read(input)
    }
  }

  /// Reads records in large chunks and in small ones, which must make no difference.
  private func features(_ input: [UInt8], _ format: FeatureFormat, rowsRise: Bool = true) {
    let whole = Reading(input, format, chunk: 1 << 16)
    for chunk in [1, 7, 64] {
      let pieces = Reading(input, format, chunk: chunk)
      guard pieces == whole else { fatalError("chunks of \(chunk) read\n\(pieces)\nand not\n\(whole)") }
    }
    guard rowsRise else { return }
    var last = 0
    for record in whole.records {
      guard record.row > last else { fatalError("row \(record.row) comes behind row \(last)") }
      last = record.row
    }
  }
}

/// What reading an input to its end gave.
private struct Reading: Equatable {
  var crs: String?
  var records: [RawRecord] = []
  var error: FormatError?

  init(_ input: [UInt8], _ format: FeatureFormat, chunk: Int) {
    do {
      let options = ReaderOptions(chunkBytes: chunk, recordLimit: 1 << 16)
      let reader = try FeatureSources.open(bytes: input, name: "fuzzed", format: format, options: options)
      crs = reader.crs
      while let record = try reader.next() { records.append(record) }
    } catch {
      self.error = error
    }
  }

  /// NaN is not itself, and a reading is.
  static func == (left: Self, right: Self) -> Bool {
    left.crs == right.crs && left.error == right.error
      && (left.records == right.records || "\(left.records)" == "\(right.records)")
  }
}
