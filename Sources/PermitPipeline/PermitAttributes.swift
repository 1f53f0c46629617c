internal import ConflictRules
internal import ConflictSearch
internal import FeatureFormats
internal import NetworkModel
internal import PlanarGeometry

/// What the properties of a permit say about its dig. Lengths in metres, unknowns nil.
struct PermitAttributes {
  /// The permit's own name, nil where it has none.
  var id: String?
  var depth: Double?
  var boreTop: Double?
  var boreBottom: Double?
  var boreTolerance: Double?
  var boreEndsArePits = false
  var width: Double?
  var radius: Double?
  var placement: Double?
  var start = Start.unsaid
  /// Everything that is not about the dig, carried through to the decision.
  var carried: [JSONMember] = []

  /// When work begins, as far as the permit says.
  enum Start: Equatable {
    /// It does not say: the caller may.
    case unsaid
    /// On this day.
    case on(CalendarDay)
    /// It says something that is no day; nobody else's day may stand for it.
    case unreadable

    init(_ value: JSONTree?) {
      switch value {
      case nil, .null, .string(""): self = .unsaid
      case .string(let text): self = CalendarDay(text).map(Start.on) ?? .unreadable
      default: self = .unreadable
      }
    }
  }

  /// A property that cannot be used, for a reject of reason `bad-number`.
  struct BadNumber: Error {
    let detail: String
  }

  private static let numbers: Set<String> = [
    "depth", "boreTop", "boreBottom", "boreTolerance", "width", "radius", "placement",
  ]

  init(_ properties: [JSONMember], featureID: JSONTree?, defaults: PermitDefaults) throws(BadNumber) {
    id = properties[key: "id"]?.asIdentifier ?? featureID?.asIdentifier
    start = Start(properties[key: "start"])
    carried = properties.filter { !Self.numbers.contains($0.key) && $0.key != "id" && $0.key != "boreEnds" }
    boreEndsArePits = properties[key: "boreEnds"] == .string("pits")

    // What the caller says wins; a value it replaces is not looked at.
    if let bore = defaults.bore {
      (boreTop, boreBottom) = bore
      // A bore given by the caller is a bore: a depth among the properties would make it an open excavation.
      depth = defaults.depth
    } else {
      depth = try Self.number("depth", in: properties, above: 0, unless: defaults.depth)
      boreTop = try Self.number("boreTop", in: properties, from: 0)
      boreBottom = try Self.number("boreBottom", in: properties, above: 0)
    }
    boreTolerance = try Self.number("boreTolerance", in: properties, from: 0)
    // Sizes of zero or less are kept: a line or point that has one has no width, and a polygon asks for none.
    if let given = defaults.width { width = given } else { width = try Self.number("width", in: properties) }
    if let given = defaults.radius { radius = given } else { radius = try Self.number("radius", in: properties) }
    placement = try Self.number("placement", in: properties, from: 0, unless: defaults.placement)
    if let top = boreTop, let bottom = boreBottom, top >= bottom {
      throw BadNumber(detail: "boreTop \(top) m is not above boreBottom \(bottom) m")
    }
  }

  private static func number(
    _ key: String, in properties: [JSONMember], above least: Double, unless given: Double? = nil
  ) throws(BadNumber) -> Double? {
    if let given { return given }
    guard let value = try number(key, in: properties) else { return nil }
    guard value > least else { throw BadNumber(detail: "\(key) is \(value); it must be above \(Int(least)) m") }
    return value
  }

  private static func number(
    _ key: String, in properties: [JSONMember], from least: Double, unless given: Double? = nil
  ) throws(BadNumber) -> Double? {
    if let given { return given }
    guard let value = try number(key, in: properties) else { return nil }
    guard value >= least else { throw BadNumber(detail: "\(key) is \(value); it must not be below \(Int(least)) m") }
    return value
  }

  /// Null, absent and empty are unknown; what is no number, or larger than the earth, is refused.
  private static func number(_ key: String, in properties: [JSONMember]) throws(BadNumber) -> Double? {
    guard let value = properties[key: key] else { return nil }
    switch value.asNumber {
    case .unknown: return nil
    case .number(let number) where abs(number) <= Tick.largestMetres: return number
    case .number(let number): throw BadNumber(detail: "\(key) is \(number) m, which is more than the earth")
    case .notANumber: throw BadNumber(detail: "\(key) is no number")
    }
  }
}
