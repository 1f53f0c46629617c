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
      let reader = try input.open(ReaderOptions(crsIsGiven: options.crs != nil), mapping: options.mapping)
      var state: SurveyState?
      var records = 0
      var firstReject: String?
      while let record = try reader.next() {
        records += 1
        if records.isMultiple(of: ImportProgress.step) { progress(records) }
        if case .reject(let reject) = record, firstReject == nil {
          firstReject = "row \(reject.row): \(RecordReject(reject.reason, reject.detail))"
        }
        guard case .feature(let feature) = record else { continue }
        if let head = ExportedSource.head(in: feature) { return .exported(ExportedSource(input: input, head: head)) }
        guard let geometry = feature.geometry else { continue }
        if state == nil {
          let declaration = try SourceDeclaration(
            source: path, isGeoJSON: reader.format == .geoJSON, named: reader.crs, first: feature.declaredCRS,
            crs: options.crs, crsOverride: options.crsOverride, using: context)
          state = SurveyState(declaration, try CoordinateScreen(declaration.system, using: context))
        }
        try state?.declaration.check(feature.declaredCRS, row: feature.row, using: context)
        state?.include(geometry.positions)
      }
      var found: SurveyState
      if let state {
        found = state
      } else {
        // Nothing in it has a place, so where it would lie is all the same; what the file names is still checked.
        let declaration = try SourceDeclaration(
          source: path, isGeoJSON: true, named: reader.crs, first: nil, crs: options.crs,
          crsOverride: options.crsOverride, using: context)
        found = SurveyState(declaration, try CoordinateScreen(declaration.system, using: context))
      }
      if options.crs != nil, let late = reader.crs {
        try found.declaration.check(late, row: records, using: context)
      }
      try found.check(options.mapping, layer: input.stem, source: path)
      if 2 * found.rejects > records { throw found.objection(source: path, records: records) }
      let locator = try GeographicLocator(found.declaration.system, using: context)
      return .records(
        SourceSurvey(
          input: input, declaration: found.declaration, records: records, raw: found.raw,
          extent: found.raw?.extent(in: found.declaration.system, locator), warnings: reader.warnings,
          firstReject: firstReject))
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

/// What the first reading has seen so far.
private struct SurveyState {
  var declaration: SourceDeclaration
  let screen: CoordinateScreen
  private(set) var raw: RawExtent?
  /// Records rejected for their coordinates, and what they look like.
  private(set) var rejects = 0
  private var likenesses: [String: Int] = [:]

  init(_ declaration: SourceDeclaration, _ screen: CoordinateScreen) {
    self.declaration = declaration
    self.screen = screen
  }

  mutating func include(_ positions: [RawPosition]) {
    var box: RawExtent?
    for position in positions {
      if case .reject(let reject) = screen.judge(x: position.x, y: position.y) {
        rejects += 1
        if let likeness = reject.looksLike { likenesses[likeness, default: 0] += 1 }
        return
      }
      let point = RawExtent(x: position.x, y: position.y)
      if box == nil { box = point } else { box?.include(point) }
    }
    guard let box else { return }
    if raw == nil { raw = box } else { raw?.include(box) }
  }

  /// Checks that coordinates of which a map made metres are in a CRS that has them.
  func check(_ mapping: AttributeMapping?, layer: String, source: String) throws(ImportError) {
    guard let mapping, mapping.scalesCoordinates(ofLayer: layer), declaration.system.metresPerUnit != 1 else { return }
    throw ImportError(
      source: source,
      "the map '\(mapping.name)' says the unit of its coordinates, which makes metres of them, but \(declaration.text) "
        + "(\(declaration.system.name)) is no CRS in metres; leave geometry.unit away, or declare the CRS they are in")
  }

  func objection(source: String, records: Int) -> ImportError {
    let usual = likenesses.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    let likeness = usual.map { "; most look like \($0)" } ?? ""
    return ImportError(
      source: source,
      "\(rejects) of \(records) records have coordinates that cannot be right in \(declaration.text) "
        + "(\(declaration.system.name))\(likeness); declare the CRS they are in (--crs, --crs-override)")
  }
}
