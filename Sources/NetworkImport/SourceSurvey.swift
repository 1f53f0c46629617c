internal import AttributeMaps
internal import FeatureFormats
internal import Projections

/// The first reading of a source: its CRS, how many records it has, and where it lies.
struct SourceSurvey {
  let input: SourceInput
  let declaration: SourceDeclaration
  /// Records, whatever became of them.
  let records: Int
  /// Where it lies, in its own coordinates; nil where no coordinate can be right.
  let raw: RawExtent?
  /// Where it lies; nil as `raw`.
  let extent: SourceExtent?
  /// What somebody should look at.
  let warnings: [String]
  /// The first record that has no place, and why, for the message where none has; nil where all have one.
  let firstReject: String?

  /// Reads a source to its end, or as far as the head of an exported network.
  ///
  /// - Throws: damage of the file, a CRS that is none or not the only one, and coordinates of which more than half
  ///   cannot be right: then the declaration is wrong, not the rows.
  static func read(
    _ input: SourceInput, _ options: ImportOptions, using context: PROJContext, _ progress: (Int) -> Void
  ) throws(ImportError) -> SurveyedSource {
    let path = input.label
    return try ImportError.naming(path) {
      let readerOptions = ReaderOptions(crsIsGiven: options.crs != nil)
      var reading = SurveyReading(source: path, options, context)
      var lateCRS: String?
      var warnings: [String] = []
      if options.mapping == nil, let cutter = try input.lineCutter(readerOptions) {
        if let head = try reading.read(cutter, readerOptions, progress) {
          return .exported(ExportedSource(input: input, head: head))
        }
      } else {
        let reader = try input.open(readerOptions, mapping: options.mapping)
        reading.isGeoJSON = reader.format == .geoJSON
        while let record = try reader.next() {
          if !reading.hasBegun { reading.named = reader.crs }
          if let head = try reading.take(record) { return .exported(ExportedSource(input: input, head: head)) }
          if reading.records.isMultiple(of: ImportProgress.step) { progress(reading.records) }
        }
        if !reading.hasBegun { reading.named = reader.crs }
        (lateCRS, warnings) = (reader.crs, reader.warnings)
      }
      let found = try reading.finished(lateCRS: lateCRS, layer: input.stem)
      let locator = try GeographicLocator(found.declaration.system, using: context)
      return .records(
        SourceSurvey(
          input: input, declaration: found.declaration, records: reading.records, raw: found.raw,
          extent: found.raw?.extent(in: found.declaration.system, locator), warnings: warnings,
          firstReject: reading.firstReject))
    }
  }
}

/// What the first reading finds a source to be.
enum SurveyedSource {
  /// Records of pipes in some CRS.
  case records(SourceSurvey)
  /// A network that was exported.
  case exported(ExportedSource)
}
