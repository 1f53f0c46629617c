public import Projections

/// The one CRS of a source: named by the file, by its records, or by `--crs`; never guessed.
///
/// GeoJSON without any is longitude and latitude (OGC:CRS84), unless `--crs` says otherwise. A source whose records
/// name different ones, or that names another than `--crs`, is refused.
public struct SourceDeclaration {
  /// The text that was declared.
  public let text: String
  /// What it says.
  public let system: CoordinateReferenceSystem
  /// Whether `--crs` holds whatever the source names.
  private let isOverridden: Bool
  /// What a record that names none has: of `--crs`, or of GeoJSON; nil where it has none.
  private let ofOthers: CoordinateReferenceSystem?
  private let isNamedByFile: Bool
  private let source: String
  /// Declarations that were found to mean `system`.
  private var accepted: Set<String>

  /// Whether the CRS says what z coordinates are measured from.
  public var statesHeights: Bool { DeclaredHeights.areStated(by: text, readAs: system) }

  /// Decides at the first record of a source.
  ///
  /// - Parameters:
  ///   - named: what the file as a whole names.
  ///   - first: what its first feature names.
  ///   - crs: what was said of sources that name none.
  ///   - crsOverride: whether that holds for sources that name another one, too.
  /// - Throws: where nothing says the CRS, the file and `crs` disagree, or a text is no CRS.
  public init(
    source: String, isGeoJSON: Bool, named: String?, first: String?, crs: String?, crsOverride: Bool,
    using context: PROJContext
  ) throws(ImportError) {
    func parsed(_ text: String) throws(ImportError) -> CoordinateReferenceSystem {
      do {
        return try CoordinateReferenceSystem.parse(text, using: context)
      } catch {
        throw ImportError(source: source, error.description)
      }
    }
    let given = try crs.map { (text) throws(ImportError) in (text: text, system: try parsed(text)) }
    var fallback = given
    if fallback == nil, isGeoJSON { fallback = (text: "OGC:CRS84", system: try parsed("OGC:CRS84")) }
    isOverridden = crsOverride && given != nil
    ofOthers = fallback?.system
    isNamedByFile = named != nil
    self.source = source
    if !isOverridden, let own = named ?? first {
      (text, system) = (own, try parsed(own))
      accepted = [own]
      if let given, given.system.identifier != system.identifier {
        throw ImportError(
          source: source,
          "it names the CRS \(own), --crs says \(given.text); leave --crs away, or say --crs-override if the file lies")
      }
    } else if let fallback {
      (text, system) = fallback
      accepted = []
    } else {
      throw ImportError(source: source, "it names no CRS; say which with --crs, for example --crs EPSG:4546")
    }
  }

  /// Checks what a feature names against the source.
  ///
  /// - Throws: where it names another CRS, or names none where others do.
  public mutating func check(_ declared: String?, row: Int, using context: PROJContext) throws(ImportError) {
    if isOverridden { return }
    guard let declared else {
      if isNamedByFile || ofOthers?.identifier == system.identifier { return }
      throw ImportError(
        source: source,
        "row \(row) names no CRS where others name \(text); name it in each, or in the file, or with --crs")
    }
    if accepted.contains(declared) { return }
    let found: CoordinateReferenceSystem
    do {
      found = try CoordinateReferenceSystem.parse(declared, using: context)
    } catch {
      throw ImportError(source: source, "row \(row): \(error)")
    }
    guard found.identifier == system.identifier else {
      throw ImportError(
        source: source,
        "row \(row) is in \(declared), the source in \(text); give each CRS a file of its own, "
          + "or say --crs with --crs-override")
    }
    accepted.insert(declared)
  }
}
