/// What is recorded of an asset besides its name and its place: everything that the zones of a rule profile can ask
/// about, and what an answer says to people.
///
/// All lengths are ticks (0.1 mm). What was not recorded is nil or `unknown`, never zero. Many pipes of a network
/// share one set of attributes, so a search works out once what a set means under its profile.
public struct PipeAttributes: Hashable, Sendable {
  /// What it carries.
  public var assetClass: AssetClass
  /// Whether the class was missing or not in the list, so that every zone of every class matches.
  public var classIsUnknown: Bool = false
  /// Line, chamber, valve...
  public var kind: AssetKind = .line
  /// How it was laid.
  public var laying: LayingMethod = .unknown
  /// Whether it is in use.
  public var status: AssetStatus = .unknown
  /// How well it was surveyed.
  public var quality: SurveyQuality = .unknown
  /// Whether the asset is single positions alone: a chamber, valve, pole.
  public internal(set) var isPoint: Bool = false
  /// Half of the outer width (of a point asset: the radius of its disc).
  public var halfWidth: Int64?
  /// Outer height (of a point asset: bottom minus top).
  public var outerHeight: Int64?
  /// Whether the outer size was reached with an assumed wall.
  public var wallIsAssumed: Bool = false
  /// What the recorded depths referred to, before they were turned into depths of the top.
  public var depthReference: DepthReference?
  /// Whether a depth was recorded that could not be used because its reference, or the height it needs, is unknown.
  public var depthReferenceIsUnknown: Bool = false
  /// Recorded horizontal uncertainty.
  public var horizontalUncertainty: Int64?
  /// Recorded vertical uncertainty.
  public var verticalUncertainty: Int64?
  /// What import itself may have moved the pipe by: the source's datum accuracy and the rounding to millimetres.
  public var importUncertainty: Int64 = 0
  /// Pressure class, recorded or from `pressureMegapascals`.
  public var pressure: PressureClass?
  /// Recorded design pressure in MPa.
  public var pressureMegapascals: Double?
  /// Recorded voltage in kV.
  public var voltageKilovolts: Double?
  /// Recorded year of installation.
  public var installed: Int?
  /// Finer kind within the class, in the owner's words.
  public var subclass: String?
  /// Who owns it.
  public var owner: String?
  /// Whom to call.
  public var contact: String?
  /// What it is made of.
  public var material: String?

  /// Makes attributes of which nothing is known but the class.
  public init(assetClass: AssetClass) { self.assetClass = assetClass }

  /// Overhead lines are kept, but a dig cannot meet them.
  public var isAerial: Bool { laying == .aerial }
}
