import FeatureFormats

/// What reading a source to its end gave.
struct Reading: Equatable {
  var crs: String?
  var records: [RawRecord] = []
  var error: FormatError?

  /// Reads a text that stands in memory.
  init(
    _ text: String, _ format: FeatureFormat? = .geoJSON, options: ReaderOptions = ReaderOptions()
  ) {
    self.init(bytes: Array(text.utf8), format, options: options)
  }

  /// Reads bytes that stand in memory.
  init(bytes: [UInt8], _ format: FeatureFormat? = .geoJSON, options: ReaderOptions = ReaderOptions()) {
    do {
      finish(try FeatureSources.open(bytes: bytes, name: "test", format: format, options: options))
    } catch {
      self.error = error
    }
  }

  /// Reads a file.
  init(path: String, format: FeatureFormat? = nil, options: ReaderOptions = ReaderOptions()) {
    do {
      finish(try FeatureSources.open(path, format: format, options: options))
    } catch {
      self.error = error
    }
  }

  private mutating func finish(_ reader: any FeatureReader) {
    do {
      crs = reader.crs
      while let record = try reader.next() { records.append(record) }
      if let more = try reader.next() { records.append(more) }
    } catch {
      self.error = error
    }
  }

  /// The features among the records.
  var features: [RawFeature] {
    records.compactMap { if case .feature(let feature) = $0 { feature } else { nil } }
  }

  /// The rejects among the records.
  var rejects: [RawReject] {
    records.compactMap { if case .reject(let reject) = $0 { reject } else { nil } }
  }

  /// A letter a record: `f` or the reason.
  var outline: [String] {
    records.map {
      switch $0 {
      case .feature: "f"
      case .reject(let reject): reject.reason.rawValue
      }
    }
  }
}

/// A feature with a point at (n, n).
func pointFeature(_ n: Int) -> String {
  #"{"type":"Feature","id":\#(n),"properties":{"n":\#(n)},"geometry":{"type":"Point","coordinates":[\#(n),\#(n)]}}"#
}

extension String {
  /// This text as features in one collection.
  static func collection(_ features: [String], before: String = "", after: String = "") -> String {
    #"{"type":"FeatureCollection",\#(before)"features":["# + features.joined(separator: ",") + "]\(after)}"
  }
}
