public import PlanarGeometry

/// One asset as it is stored: everything the law of conflicts asks about it, unknowns kept as unknowns.
///
/// All lengths are ticks (0.1 mm), depths positive downwards from the ground. What was not recorded is nil or
/// `unknown`, never zero: the rule profile decides what an unknown counts as, and the finding names it.
public struct Pipe: Hashable, Sendable {
  /// One connected run of a centreline; a single position is a point.
  public struct Part: Hashable, Sendable {
    /// The vertices in the order they were drawn.
    public var vertices: [GridPoint]
    /// Depth of the top of the pipe at each vertex, nil where unknown. As many as there are vertices.
    public var tops: [Int64?]

    /// Makes a part; `tops` must be as long as `vertices`.
    public init(vertices: [GridPoint], tops: [Int64?]) {
      precondition(vertices.count == tops.count && !vertices.isEmpty, "one depth, known or not, for each vertex")
      self.vertices = vertices
      self.tops = tops
    }
  }

  /// The owner's name for the asset, unique in a network.
  public var id: String
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
  /// The centreline, one part or more. A point asset has one position a part.
  public var parts: [Part]
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

  /// Makes a pipe of which nothing is known but its name, class and place.
  public init(id: String, assetClass: AssetClass, parts: [Part]) {
    precondition(!parts.isEmpty, "a pipe without a place must be rejected at import")
    self.id = id
    self.assetClass = assetClass
    self.parts = parts
  }

  /// Whether every part is a single position: a chamber, valve, pole.
  public var isPoint: Bool { parts.allSatisfy { $0.vertices.count == 1 } }

  /// Overhead lines are kept, but a dig cannot meet them.
  public var isAerial: Bool { laying == .aerial }

  /// The smallest box around the centreline.
  public var box: GridBox {
    var box = GridBox(lower: parts[0].vertices[0], upper: parts[0].vertices[0])
    for part in parts { for vertex in part.vertices { box.form(including: vertex) } }
    return box
  }
}
