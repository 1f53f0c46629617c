internal import ConflictRules
internal import NetworkModel
internal import PermitPipeline

/// What is asked about every site of a check or batch.
public struct QuestionRequest: Sendable {
  /// A built-in profile's name or a file; nil for the network's own.
  public var rules: String?
  /// Names of classes that the answer must vouch for; nil for those the profile names.
  public var classes: [String]?
  /// A file that says what the fields of permits mean; nil where their properties are canonical.
  public var map: String?
  /// CRS of sites that name none.
  public var crs: String?
  /// Accuracy in metres of a datum shift whose accuracy PROJ does not know.
  public var datumAccuracy: Double?
  /// Stands for the depth of every dig, in metres.
  public var depth: Double?
  /// Stands for roof and floor of every bore, in metres; either may be left open.
  public var bore: (top: Double?, bottom: Double?)?
  /// Stands for the width of every line, in metres.
  public var width: Double?
  /// Stands for the radius of every point, in metres.
  public var radius: Double?
  /// Stands for how well every site is placed, in metres.
  public var placement: Double?
  /// Width in metres of lines that have none.
  public var defaultWidth: Double?
  /// Radius in metres of points that have none.
  public var defaultRadius: Double?
  /// Days the data may be older than the start of work.
  public var maxAgeDays: Int?
  /// Start of work, `YYYY-MM-DD`, where a permit names none.
  public var on: String?

  /// Asks nothing in particular.
  public init() {}
}

extension QuestionRequest {
  /// The terms for the desk that answers; names and dates that mean nothing are refused.
  func terms() throws -> DeskTerms {
    var terms = DeskTerms(engineVersion: Workspace.version)
    terms.crs = crs
    if let datumAccuracy {
      // Refused here and not where it is used: a way that the network keeps would never ask for it.
      guard datumAccuracy >= 0, datumAccuracy.isFinite else {
        throw EngineError("--datum-accuracy is \(datumAccuracy) m; it must be 0 or more")
      }
      terms.datumAccuracy = datumAccuracy
    }
    terms.defaults = try defaults()
    terms.classes = try classes.map { try $0.map(Self.assetClass) }
    if let maxAgeDays {
      guard maxAgeDays >= 0 else { throw EngineError("--max-age is \(maxAgeDays) days; it must not be below 0") }
      terms.maxAgeDays = maxAgeDays
    }
    if let on {
      guard let day = CalendarDay(on) else { throw EngineError("--on '\(on)' is no day; write it as YYYY-MM-DD") }
      terms.day = day
    }
    return terms
  }

  private func defaults() throws -> PermitDefaults {
    var defaults = PermitDefaults()
    defaults.depth = depth
    defaults.bore = bore
    defaults.width = width
    defaults.radius = radius
    defaults.placement = placement
    defaults.defaultWidth = defaultWidth
    defaults.defaultRadius = defaultRadius
    try defaults.validate()
    return defaults
  }

  private static func assetClass(_ name: String) throws -> AssetClass {
    guard let assetClass = AssetClass(rawValue: name) else {
      let known = AssetClass.allCases.map(\.rawValue).joined(separator: ", ")
      throw EngineError("--classes: '\(name)' is no class; the classes are \(known)")
    }
    return assetClass
  }
}
