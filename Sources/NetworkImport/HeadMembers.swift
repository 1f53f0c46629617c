internal import FeatureFormats
internal import NetworkModel
internal import PlanarGeometry

/// The members of an object in the head of an export, each with the kind of value it must have.
///
/// What is missing or of another kind is damage: a head that is half understood would make another network.
struct HeadMembers {
  private let members: [JSONMember]
  /// What errors call the file.
  private let source: String
  /// The name of the object, with a point behind it: `crs.`.
  private let place: String

  init(_ tree: JSONTree, _ source: String, _ place: String = "") throws(ImportError) {
    self.source = source
    self.place = place
    guard case .object(let members) = tree else {
      self.members = []
      throw wrong(nil, "no object")
    }
    self.members = members
  }

  /// The error of a member.
  func wrong(_ key: String?, _ problem: String) -> ImportError {
    let name = key.map { place + $0 } ?? String(place.isEmpty ? "trench" : place.dropLast())
    return ImportError(
      source: source, "the head of this exported network is damaged: '\(name)' is \(problem); export it again")
  }

  private func value(_ key: String) throws(ImportError) -> JSONTree {
    guard let value = members[key: key] else { throw wrong(key, "missing") }
    return value
  }

  func text(_ key: String) throws(ImportError) -> String {
    guard case .string(let text) = try value(key) else { throw wrong(key, "no text") }
    return text
  }

  func optionalText(_ key: String) throws(ImportError) -> String? {
    if case .null = try value(key) { return nil }
    return try text(key)
  }

  /// A number that need not be finite.
  func number(_ key: String) throws(ImportError) -> Double {
    guard let number = ExactNumber.double(try value(key)) else { throw wrong(key, "no number") }
    return number
  }

  func optionalNumber(_ key: String) throws(ImportError) -> Double? {
    if case .null = try value(key) { return nil }
    return try number(key)
  }

  /// A whole number, zero or more.
  func count(_ key: String) throws(ImportError) -> Int {
    guard case .integer(let count) = try value(key), (0...Int64(UInt32.max)).contains(count) else {
      throw wrong(key, "no count")
    }
    return Int(count)
  }

  /// A length in metres, zero or more, in ticks rounded up.
  func length(_ key: String) throws(ImportError) -> Int64 {
    let metres = try number(key)
    guard metres >= 0, metres <= Tick.largestMetres else { throw wrong(key, "no length in metres") }
    return Tick.roundedUp(metres: metres)
  }

  /// A class of the list.
  func assetClass(_ key: String, _ tree: JSONTree) throws(ImportError) -> AssetClass {
    guard case .string(let text) = tree, let assetClass = AssetClass(rawValue: text) else {
      throw wrong(key, "no class")
    }
    return assetClass
  }

  func optionalClass(_ key: String) throws(ImportError) -> AssetClass? {
    let tree = try value(key)
    if case .null = tree { return nil }
    return try assetClass(key, tree)
  }

  func object(_ key: String) throws(ImportError) -> HeadMembers {
    try HeadMembers(try value(key), source, place + key + ".")
  }

  func list(_ key: String) throws(ImportError) -> [JSONTree] {
    guard case .array(let elements) = try value(key) else { throw wrong(key, "no list") }
    return elements
  }

  func objects(_ key: String) throws(ImportError) -> [HeadMembers] {
    var objects: [HeadMembers] = []
    for (index, tree) in try list(key).enumerated() {
      objects.append(try HeadMembers(tree, source, "\(place)\(key)[\(index)]."))
    }
    return objects
  }

  /// A box: west, south, east, north in metres.
  func optionalBox(_ key: String) throws(ImportError) -> GridBox? {
    if case .null = try value(key) { return nil }
    let sides = try list(key).map { (side) throws(ImportError) in try coordinate(key, side) }
    guard sides.count == 4, sides[0] <= sides[2], sides[1] <= sides[3] else {
      throw wrong(key, "no box (west, south, east, north)")
    }
    return GridBox(lower: GridPoint(x: sides[0], y: sides[1]), upper: GridPoint(x: sides[2], y: sides[3]))
  }

  /// A coordinate in metres, in ticks.
  func coordinate(_ key: String, _ tree: JSONTree) throws(ImportError) -> Int64 {
    guard let metres = ExactNumber.double(tree), let found = ExactNumber.ticks(metres: metres) else {
      throw wrong(key, "no list of positions in metres")
    }
    return found.ticks
  }
}
