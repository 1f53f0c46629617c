public import ConflictSearch

/// One dig decided: the answer of the search, with everything a report says of where it comes from.
///
/// The reports of this module are renderings of this value and of nothing else; the same decision gives the same
/// bytes on every machine.
public struct Decision: Sendable {
  /// The permit's id as text; nil where there is none, as for a dig named on the command line.
  public var permit: String?
  /// The permit's row in its file, nil where it does not come from a file.
  public var row: Int?
  /// The dig as it was checked, with its defaults applied.
  public var dig: Dig
  /// What the search says.
  public var answer: Answer
  /// What was assumed of the dig itself: `width`, `radius`, `depth`, `placement` and the like.
  public var assumptions: [String]
  /// Whose pipes were asked.
  public var network: NetworkIdentity
  /// Whose rules were applied.
  public var rules: ProfileIdentity
  /// What computed it.
  public var engine: EngineIdentity
  /// What else the permit said, carried through.
  public var properties: [Property]

  /// A network as a decision names it.
  public struct NetworkIdentity: Hashable, Sendable {
    /// What people call it.
    public var name: String
    /// The hash of its content.
    public var version: String
    /// The date of its data, nil where nobody said.
    public var asOf: String?

    /// Makes an identity.
    public init(name: String, version: String, asOf: String?) {
      self.name = name
      self.version = version
      self.asOf = asOf
    }
  }

  /// A rule profile as a decision names it.
  public struct ProfileIdentity: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// The hash of its files.
    public var version: String

    /// Makes an identity.
    public init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }

  /// The programs behind a decision.
  public struct EngineIdentity: Hashable, Sendable {
    /// Version of Trench.
    public var trench: String
    /// Version of PROJ, which alone decides how positions are projected.
    public var proj: String

    /// Makes an identity.
    public init(trench: String, proj: String) {
      self.trench = trench
      self.proj = proj
    }
  }

  /// One property of the permit.
  public struct Property: Hashable, Sendable {
    /// Its name, not escaped.
    public var name: String
    /// Its value as one complete JSON value in one line.
    public var encodedValue: [UInt8]

    /// Makes a property; that the value is JSON is the caller's care.
    public init(name: String, encodedValue: [UInt8]) {
      self.name = name
      self.encodedValue = encodedValue
    }
  }

  /// A position as it is printed: in the CRS of the permit, rounded to `decimals` places (8 for longitude and
  /// latitude, 4 for metres).
  public typealias PrintedPosition = (x: Double, y: Double, decimals: Int)

  /// Makes a decision from all its parts.
  public init(
    permit: String?, row: Int? = nil, dig: Dig, answer: Answer, assumptions: [String] = [],
    network: NetworkIdentity, rules: ProfileIdentity, engine: EngineIdentity, properties: [Property] = []
  ) {
    self.permit = permit
    self.row = row
    self.dig = dig
    self.answer = answer
    self.assumptions = assumptions
    self.network = network
    self.rules = rules
    self.engine = engine
    self.properties = properties
  }
}
