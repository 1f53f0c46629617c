internal import ColumnStore
internal import FeatureFormats

/// What a city came to.
public struct CityFacts: Equatable, Sendable {
  /// Tiles, over which permits are spread.
  public var tiles: Int
  /// Pipes, point assets among them.
  public var pipes: Int
  /// Pieces between two vertices.
  public var segments: Int
  /// Length of all pipes.
  public var kilometres: Double

  /// Makes facts.
  public init(tiles: Int, pipes: Int, segments: Int, kilometres: Double) {
    self.tiles = tiles
    self.pipes = pipes
    self.segments = segments
    self.kilometres = kilometres
  }
}

/// What a folder says of the city that it keeps.
struct KeptCity: Equatable {
  var scenario: String
  var seed: UInt64
  /// As they were asked for.
  var kilometres: Double
  var facts: CityFacts

  init(scenario: String, seed: UInt64, kilometres: Double, facts: CityFacts) {
    (self.scenario, self.seed, self.kilometres, self.facts) = (scenario, seed, kilometres, facts)
  }

  /// Reads what ``json`` wrote; nil for anything else.
  init?(json bytes: [UInt8]) {
    guard case .object(let members)? = try? JSONTree.parse(bytes),
      case .string(let scenario)? = members[key: "scenario"],
      case .string(let seed)? = members[key: "seed"], let seed = UInt64(seed),
      let kilometres = members.number("kilometres"), let made = members.number("made"),
      let tiles = members.number("tiles").flatMap(Int.init(exactly:)),
      let pipes = members.number("pipes").flatMap(Int.init(exactly:)),
      let segments = members.number("segments").flatMap(Int.init(exactly:))
    else { return nil }
    self.init(
      scenario: scenario, seed: seed, kilometres: kilometres,
      facts: CityFacts(tiles: tiles, pipes: pipes, segments: segments, kilometres: made))
  }

  /// One object; the seed as text, for readers that know no 64-bit numbers.
  var json: [UInt8] {
    var bytes: [UInt8] = []
    JSONObjectWriter.append(to: &bytes) { json in
      json.put("scenario", string: scenario)
      json.put("seed", string: String(seed))
      json.put("kilometres", number: kilometres)
      json.put("made", number: facts.kilometres)
      json.put("tiles", integer: facts.tiles)
      json.put("pipes", integer: facts.pipes)
      json.put("segments", integer: facts.segments)
    }
    return bytes + [UInt8(ascii: "\n")]
  }
}

extension [JSONMember] {
  /// The number of a member, nil where it is none.
  func number(_ key: String) -> Double? {
    guard let value = self[key: key], case .number(let number) = value.asNumber else { return nil }
    return number
  }

  /// The text of a member, nil where it is none.
  func text(_ key: String) -> String? {
    guard case .string(let text)? = self[key: key] else { return nil }
    return text
  }
}
