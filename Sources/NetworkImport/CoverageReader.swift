internal import FeatureFormats
internal import GEOSKernel
internal import NetworkModel
internal import PlanarGeometry
internal import Projections

/// Reads the polygons inside which a network is declared to hold every pipe.
///
/// Of pipes and digs a repair may take more than was drawn; of coverage it must not, for what is covered may come out
/// clear. So a polygon that would have to be repaired is an error, and so is everything else that is not as declared.
/// GeoJSON without a CRS is longitude and latitude here too: `--crs` speaks of the sources.
struct CoverageReader {
  /// Repairs that leave the set of points as it was drawn.
  private static let harmless: Set<RepairReason> = [.unclosedRing, .overlappingPolygons, .overlappingHoles]

  /// The areas, and what somebody should look at.
  var areas: [CoverageArea] = []
  var warnings: [String] = []

  /// Reads a file into the store CRS.
  init(
    _ path: String, into store: CoordinateReferenceSystem, datumAccuracy: Double?, projections: PROJContext,
    geometry: GEOSContext
  ) throws(ImportError) {
    let input = try ImportError.naming(path) { try SourceInput.only(in: path) }
    guard case .records(let survey) = try SourceSurvey.read(input, ImportOptions(), using: projections, { _ in }) else {
      throw ImportError(source: path, "it is an exported network; name a file of polygons as --coverage")
    }
    let result: (areas: [CoverageArea], warnings: [String]) = try ImportError.naming(path) {
      let operation = try CoordinateOperation.find(
        from: survey.declaration.system, to: store, extent: survey.extent?.box, datumAccuracy: datumAccuracy,
        using: projections)
      let carrier = try CoordinateCarrier(from: survey.declaration.system, by: operation, using: projections)
      let reader = try survey.input.open(ReaderOptions())
      var areas: [CoverageArea] = []
      while let record = try reader.next() {
        do {
          areas.append(try Self.area(record, carrier, geometry))
        } catch let reject as RecordReject {
          throw ImportError(source: path, "row \(record.row): \(reject); coverage is never repaired, draw it right")
        }
      }
      let metres = operation.addedMetres
      for index in areas.indices { areas[index].edgeUncertainty = Tick.roundedUp(metres: metres) }
      let warning =
        "the coverage '\(path)' comes from another datum; its edge is good to \(metres) m, and digs must stay that far "
        + "inside"
      let warnings = metres > 0 ? [warning] : []
      return (areas, warnings)
    }
    (areas, warnings) = result
    guard !areas.isEmpty else { throw ImportError(source: path, "it holds no polygon; leave --coverage away") }
  }

  private static func area(
    _ record: RawRecord, _ carrier: CoordinateCarrier, _ context: GEOSContext
  ) throws(RecordReject) -> CoverageArea {
    let feature: RawFeature
    switch record {
    case .reject(let reject): throw RecordReject(reject.reason, reject.detail)
    case .feature(let found): feature = found
    }
    guard let drawn = feature.geometry else { throw RecordReject(.noGeometry, "the feature has no geometry") }
    guard case .areas(let polygons) = try RawShape(drawn) else {
      throw RecordReject(.wrongGeometryType, "coverage is given as polygons, not as a \(drawn.typeName)")
    }
    _ = try carrier.admit(drawn.positions)
    let repaired: RepairedArea
    do {
      repaired = try PolygonRepair.repaired(try carrier.area(polygons).polygons, context: context)
    } catch let error as PolygonRepairError {
      throw RecordReject(.selfIntersection, error.detail)
    } catch let error as RecordReject {
      throw error
    } catch {
      throw RecordReject(.selfIntersection, "\(error)")
    }
    let wrong = repaired.repairs.keys.filter { !harmless.contains($0) }.map(\.rawValue).sorted()
    guard wrong.isEmpty, !repaired.polygons.isEmpty else {
      throw RecordReject(.selfIntersection, "the polygon is not valid (\(wrong.joined(separator: ", ")))")
    }
    let properties = Properties(feature.properties)
    return CoverageArea(
      polygons: repaired.polygons, classes: try classes(properties), owner: properties.text("owner"))
  }

  /// The classes of an area: a word, a list of words, or a text that is one; empty means all.
  private static func classes(_ properties: Properties) throws(RecordReject) -> [AssetClass] {
    guard let value = properties["class"] else { return [] }
    var words = [value]
    if case .array(let elements) = value { words = elements }
    var classes: Set<AssetClass> = []
    for word in words {
      guard case .string(let text) = word, let found = AssetClass(rawValue: text) else {
        let known = AssetClass.allCases.map(\.rawValue).joined(separator: " ")
        throw RecordReject(.invalidRecord, "its class is not in the list (\(known))")
      }
      classes.insert(found)
    }
    guard !classes.isEmpty else { throw RecordReject(.invalidRecord, "its list of classes is empty") }
    return classes.sorted()
  }
}
