public import FeatureFormats

/// A reader whose records have gone through a map.
public final class MappedReader: FeatureReader {
  private let reader: any FeatureReader
  private let mapper: RecordMapper
  private let source: String
  private var survey: FieldSurvey
  /// Values of the last record that the map does not list, or cannot place; each is unknown.
  public private(set) var unlistedValues = 0

  /// Puts a map behind a reader.
  ///
  /// - Parameters:
  ///   - layer: the name of the layer that is read, as `layers` and ids name it.
  ///   - source: what errors call the source.
  public init(_ reader: any FeatureReader, _ mapping: AttributeMapping, layer: String, source: String) {
    self.reader = reader
    self.source = source
    mapper = RecordMapper(
      layer: mapping.mapping(ofLayer: layer), layerName: layer, records: mapping.records)
    survey = FieldSurvey(mapper.layer)
  }

  /// What the reader behind says.
  public var crs: String? { reader.crs }
  /// What the reader behind says.
  public var format: FeatureFormat { reader.format }

  /// What its reader warns of.
  public var warnings: [String] { reader.warnings }

  /// The next record, mapped; throws at the end where no record had a field that the map names.
  public func next() throws(FormatError) -> RawRecord? {
    unlistedValues = 0
    guard let record = try reader.next() else {
      if let complaint = survey.complaint { throw FormatError(source: source, problem: complaint) }
      return nil
    }
    switch record {
    case .feature(let feature): if feature.geometry != nil { survey.look(at: feature.properties) }
    // A record that could not be read at all says nothing of the fields there are.
    case .reject(let reject): if !reject.properties.isEmpty { survey.look(at: reject.properties) }
    }
    return mapper.map(record, unlisted: &unlistedValues)
  }
}

extension AttributeMapping {
  /// What a reader of a layer must know of the map: which columns of a table hold its geometry.
  public func options(_ options: ReaderOptions, forLayer name: String) -> ReaderOptions {
    var options = options
    guard let place = mapping(ofLayer: name).place else { return options }
    options.geometryField = place.field ?? options.geometryField
    if let x = place.x, let y = place.y { options.coordinateFields = ReaderOptions.CoordinateFields(x: x, y: y) }
    return options
  }

  /// Whether coordinates of a layer come in metres because the map made metres of them: then its CRS must have metres.
  public func scalesCoordinates(ofLayer name: String) -> Bool { mapping(ofLayer: name).place?.unit != nil }
}
