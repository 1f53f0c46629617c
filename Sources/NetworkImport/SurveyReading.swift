internal import AttributeMaps
internal import ColumnStore
internal import FeatureFormats
internal import Projections

/// The first reading of a source as it goes on.
struct SurveyReading {
  /// What the reading has found at its end.
  struct Findings {
    let declaration: SourceDeclaration
    let raw: RawExtent?
  }

  /// Whether the source is GeoJSON, and the CRS that it names as a whole.
  var isGeoJSON = true
  var named: String?
  /// Records so far.
  private(set) var records = 0
  /// The first record that was rejected.
  private(set) var firstReject: String?
  private let source: String
  private let options: ImportOptions
  private let context: PROJContext
  private var declaration: SourceDeclaration?
  private var screen: CoordinateScreen?
  private var places = SurveyedPlaces()

  init(source: String, _ options: ImportOptions, _ context: PROJContext) {
    self.source = source
    self.options = options
    self.context = context
  }

  /// Whether the CRS of the source was decided, at its first record that has a place.
  var hasBegun: Bool { declaration != nil }

  /// Takes the next record; gives the head of an exported network where it is one.
  mutating func take(_ record: RawRecord) throws(ImportError) -> JSONTree? {
    records += 1
    switch record {
    case .reject(let reject): firstReject = firstReject ?? Self.words(of: reject)
    case .feature(let feature):
      if let head = ExportedSource.head(in: feature) { return head }
      guard let geometry = feature.geometry else { return nil }
      let screen = try begun(at: feature)
      try declaration?.check(feature.declaredCRS, row: feature.row, using: context)
      places.include(geometry.positions, screen)
    }
    return nil
  }

  /// Reads all blocks of a source of lines, the most of them on several threads.
  ///
  /// - Returns: the head where the source is an exported network; it is read no further.
  mutating func read(
    _ cutter: LineCutter, _ reader: ReaderOptions, _ progress: (Int) -> Void
  ) throws -> JSONTree? {
    let plain = try LineBlockReader(source: cutter.source, options: reader)
    // The plain way, until the CRS is known by which every thread judges coordinates.
    while !hasBegun, let block = try cutter.next() {
      if let head = try take(block, plain, progress) { return head }
    }
    guard let system = declaration?.system else { return nil }
    let name = cutter.source
    var head: JSONTree?
    try OrderedWork.run(
      threads: options.threads, next: { head == nil ? try cutter.next() : nil },
      worker: { try SurveyWorker(system, source: name, reader) },
      work: { (worker: SurveyWorker, block: LineBlock) in worker.survey(of: block) },
      take: { (found: SurveyedBlock) throws -> Void in
        guard head == nil else { return }
        if found.isPlain { try take(found, progress) } else { head = try take(found.block, plain, progress) }
      })
    return head
  }

  /// Takes a block record by record.
  private mutating func take(
    _ block: LineBlock, _ reader: LineBlockReader, _ progress: (Int) -> Void
  ) throws -> JSONTree? {
    var head: JSONTree?
    try reader.read(block, withProperties: false) { record in
      guard head == nil else { return }
      head = try take(record)
      if records.isMultiple(of: ImportProgress.step) { progress(records) }
    }
    return head
  }

  /// Takes what a thread found in a block that had nothing unusual in it.
  private mutating func take(_ found: SurveyedBlock, _ progress: (Int) -> Void) throws(ImportError) {
    let before = records
    records += found.block.records
    firstReject = firstReject ?? found.firstReject
    for declared in found.declared { try declaration?.check(declared.crs, row: declared.row, using: context) }
    places.include(found.places)
    for step in before / ImportProgress.step..<records / ImportProgress.step {
      progress((step + 1) * ImportProgress.step)
    }
  }

  /// What the records come to, once all were taken.
  ///
  /// - Throws: coordinates of which more than half cannot be right: then the declaration is wrong, not the rows.
  mutating func finished(lateCRS: String?, layer: String) throws -> Findings {
    // Where nothing in it has a place, it is all the same where it would lie; what the file names is still checked.
    var found = try declaration ?? declared(isGeoJSON: true, named: named, first: nil)
    if options.crs != nil, let lateCRS { try found.check(lateCRS, row: records, using: context) }
    try check(found, options.mapping, layer: layer)
    if 2 * places.rejects > records { throw objection(found) }
    return Findings(declaration: found, raw: places.raw)
  }

  static func words(of reject: RawReject) -> String {
    "row \(reject.row): \(RecordReject(reject.reason, reject.detail))"
  }

  private mutating func begun(at feature: RawFeature) throws(ImportError) -> CoordinateScreen {
    if let screen { return screen }
    let made = try declared(isGeoJSON: isGeoJSON, named: named, first: feature.declaredCRS)
    let system = made.system
    let screen = try ImportError.naming(source) { try CoordinateScreen(system, using: context) }
    (declaration, self.screen) = (made, screen)
    return screen
  }

  private func declared(isGeoJSON: Bool, named: String?, first: String?) throws(ImportError) -> SourceDeclaration {
    try SourceDeclaration(
      source: source, isGeoJSON: isGeoJSON, named: named, first: first, crs: options.crs,
      crsOverride: options.crsOverride, using: context)
  }

  /// Checks that coordinates of which a map made metres are in a CRS that has them.
  private func check(
    _ declaration: SourceDeclaration, _ mapping: AttributeMapping?, layer: String
  ) throws(ImportError) {
    guard let mapping, mapping.scalesCoordinates(ofLayer: layer), declaration.system.metresPerUnit != 1 else { return }
    throw ImportError(
      source: source,
      "the map '\(mapping.name)' says the unit of its coordinates, which makes metres of them, but \(declaration.text) "
        + "(\(declaration.system.name)) is no CRS in metres; leave geometry.unit away, or declare the CRS they are in")
  }

  private func objection(_ declaration: SourceDeclaration) -> ImportError {
    let usual = places.likenesses.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    let likeness = usual.map { "; most look like \($0)" } ?? ""
    return ImportError(
      source: source,
      "\(places.rejects) of \(records) records have coordinates that cannot be right in \(declaration.text) "
        + "(\(declaration.system.name))\(likeness); declare the CRS they are in (--crs, --crs-override)")
  }
}
