internal import FeatureFormats
internal import GEOSKernel
internal import NetworkModel
internal import PlanarGeometry

extension ExportedHead {
  /// Reads the head of an export.
  ///
  /// - Parameters:
  ///   - tree: the member `trench` of the first line.
  ///   - source: what errors call the file.
  /// - Throws: where it is of a later format, or anything in it is not what it must be.
  init(_ tree: JSONTree, source: String, geometry: GEOSContext) throws(ImportError) {
    let members = try HeadMembers(tree, source)
    let format = try members.count("format")
    guard format == Self.format else {
      throw ImportError(
        source: source,
        "it is an exported network of format \(format), which this version of Trench does not know; use a newer Trench")
    }
    let asOf = try members.optionalText("asOf")
    if let asOf, CalendarDay(asOf)?.description != asOf { throw members.wrong("asOf", "no day (YYYY-MM-DD)") }
    let coverage = try members.objects("coverage").map { (area) throws(ImportError) in
      try Self.area(area, geometry)
    }
    self.init(
      name: try members.text("name"), asOf: asOf, rules: try members.optionalText("rules"),
      version: try members.text("version"), pipes: try members.count("pipes"),
      crs: try Self.crs(try members.object("crs")), extent: try members.optionalBox("extent"),
      sources: try members.objects("sources").map { (source) throws(ImportError) in try Self.source(source) },
      importUncertainty: try members.length(ExportedName.importUncertainty), unplaced: try members.count("unplaced"),
      coverage: coverage,
      rejects: try members.objects("rejects").map { (reject) throws(ImportError) in try Self.reject(reject) })
  }

  private static func crs(_ members: HeadMembers) throws(ImportError) -> StoredCRS {
    StoredCRS(
      identifier: try members.text("id"), name: try members.text("name"),
      scaleErrorPPM: try members.number("scaleErrorPpm"),
      fromGeographic: try operation(try members.object("fromLongitudeLatitude")))
  }

  private static func operation(_ members: HeadMembers) throws(ImportError) -> StoredOperation {
    let added = try members.number("added")
    guard added >= 0 else { throw members.wrong("added", "no length in metres") }
    return StoredOperation(
      source: try members.text("source"), pipeline: try members.text("operation"),
      accuracyMetres: try members.optionalNumber("accuracy"), addedMetres: added, datum: try members.text("datum"),
      projVersion: try members.text("proj"))
  }

  private static func source(_ members: HeadMembers) throws(ImportError) -> SourceRecord {
    SourceRecord(
      name: try members.text("name"), crs: try members.text("crs"), operation: try operation(members),
      largestMove: try members.length("largestMove"), rows: try members.count("rows"),
      rejected: try members.count("rejects"))
  }

  private static func reject(_ members: HeadMembers) throws(ImportError) -> RejectedRecord {
    guard let box = try members.optionalBox("box") else { throw members.wrong("box", "no box") }
    return RejectedRecord(
      record: try members.text("record"), assetClass: try members.optionalClass("class"),
      reason: try members.text("reason"), box: box)
  }

  private static func area(_ members: HeadMembers, _ context: GEOSContext) throws(ImportError) -> CoverageArea {
    let shape = try members.object("geometry")
    guard try shape.text("type") == "MultiPolygon" else { throw shape.wrong("type", "no MultiPolygon") }
    var polygons: [GridPolygon] = []
    for tree in try shape.list("coordinates") {
      let rings = try Self.list(tree, shape).map { (ring) throws(ImportError) in
        try Self.list(ring, shape).map { (position) throws(ImportError) in try Self.point(position, shape) }
      }
      guard let shell = rings.first else { throw shape.wrong("coordinates", "a polygon without a ring") }
      let polygon = GridPolygon(shell: shell, holes: Array(rings.dropFirst()))
      guard isValid(polygon, context) else { throw shape.wrong("coordinates", "no valid polygon") }
      polygons.append(polygon)
    }
    let classes = try members.list("class").map { (word) throws(ImportError) in try members.assetClass("class", word) }
    return CoverageArea(
      polygons: polygons, classes: classes, owner: try members.optionalText("owner"),
      edgeUncertainty: try members.length("edgeUncertainty"))
  }

  private static func list(_ tree: JSONTree, _ members: HeadMembers) throws(ImportError) -> [JSONTree] {
    guard case .array(let elements) = tree else { throw members.wrong("coordinates", "no list of polygons") }
    return elements
  }

  private static func point(_ tree: JSONTree, _ members: HeadMembers) throws(ImportError) -> GridPoint {
    let numbers = try list(tree, members)
    guard numbers.count >= 2 else { throw members.wrong("coordinates", "no list of positions in metres") }
    return GridPoint(
      x: try members.coordinate("coordinates", numbers[0]), y: try members.coordinate("coordinates", numbers[1]))
  }

  /// What is covered may come out clear, so coverage is never repaired. What GEOS cannot judge is not valid.
  private static func isValid(_ polygon: GridPolygon, _ context: GEOSContext) -> Bool {
    let isClosed = ([polygon.shell] + polygon.holes).allSatisfy { $0.count >= 4 && $0.first == $0.last }
    guard isClosed, let origin = polygon.shell.first else { return false }
    let frame = LocalFrame(origin: origin)
    let built = try? context.polygon(
      shell: polygon.shell.map(frame.local), holes: polygon.holes.map { $0.map(frame.local) })
    return (try? built?.isValid) ?? false
  }
}
