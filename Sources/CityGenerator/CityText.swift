internal import ColumnStore
public import NetworkModel
internal import PlanarGeometry

/// A city as lines of GeoJSON, each with the CRS it is in, in the words that import and batch read.
public enum CityText {
  private static let start = Array(
    (#"{"type":"Feature","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4545"}},"#
      + #""properties":{"id":"#).utf8)
  private static let line = Array(#"},"geometry":{"type":"LineString","coordinates":["#.utf8)
  private static let point = Array(#"},"geometry":{"type":"Point","coordinates":"#.utf8)
  private static let polygon = Array(#"},"geometry":{"type":"Polygon","coordinates":["#.utf8)
  private static let endOfList = Array("]}}\n".utf8)
  private static let endOfPoint = Array("}}\n".utf8)

  /// Appends a pipe with its line end.
  ///
  /// Only pipes of a city: of one part, with outer diameters and depths of the crown.
  /// - Parameter ground: the height of the ground at its first position, in metres.
  public static func append(_ pipe: Pipe, ground: Double, to bytes: inout [UInt8]) {
    bytes += start
    JSONText.append(string: pipe.id, to: &bytes)
    append(word: ",\"class\":", pipe.assetClass.rawValue, to: &bytes)
    let defaultKind: AssetKind = pipe.isPoint ? .other : .line
    if pipe.kind != defaultKind { append(word: ",\"kind\":", pipe.kind.rawValue, to: &bytes) }
    append(word: ",\"subclass\":", pipe.subclass, to: &bytes)
    append(word: ",\"owner\":", pipe.owner, to: &bytes)
    append(word: ",\"material\":", pipe.material, to: &bytes)
    append(word: ",\"pressure\":", pipe.pressureMegapascals == nil ? pipe.pressure?.rawValue : nil, to: &bytes)
    append(number: ",\"pressure\":", pipe.pressureMegapascals, to: &bytes)
    append(number: ",\"voltage\":", pipe.voltageKilovolts, to: &bytes)
    append(number: ",\"installed\":", pipe.installed.map(Double.init), to: &bytes)
    append(word: ",\"status\":", pipe.status.rawValue, to: &bytes)
    if pipe.quality != .unknown { append(word: ",\"quality\":", pipe.quality.rawValue, to: &bytes) }
    if pipe.laying != .unknown { append(word: ",\"laying\":", pipe.laying.rawValue, to: &bytes) }
    append(length: ",\"diameter\":", pipe.halfWidth.map { $0 * 2 }, to: &bytes)
    append(number: ",\"ground\":", ground, to: &bytes)
    let part = pipe.parts[0]
    if pipe.isPoint {
      append(length: ",\"bottom\":", pipe.outerHeight, to: &bytes)
      bytes += point
      append(part.vertices[0], to: &bytes)
      bytes += endOfPoint
    } else {
      if pipe.depthReference != nil { append(depths: part.tops, to: &bytes) }
      bytes += line
      append(part.vertices, to: &bytes)
      bytes += endOfList
    }
  }

  /// Appends a permit with its line end.
  public static func append(_ permit: CityPermit, to bytes: inout [UInt8]) {
    bytes += start
    JSONText.append(string: permit.id, to: &bytes)
    append(word: ",\"method\":", permit.method, to: &bytes)
    append(length: ",\"depth\":", permit.depth, to: &bytes)
    append(length: ",\"boreTop\":", permit.bore?.top, to: &bytes)
    append(length: ",\"boreBottom\":", permit.bore?.bottom, to: &bytes)
    switch permit.shape {
    case .point(let position, let radius):
      append(length: ",\"radius\":", radius, to: &bytes)
      bytes += point
      append(position, to: &bytes)
      bytes += endOfPoint
    case .line(let positions, let width):
      append(length: ",\"width\":", width, to: &bytes)
      bytes += line
      append(positions, to: &bytes)
      bytes += endOfList
    case .polygon(let rings):
      bytes += polygon
      for (index, ring) in rings.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "["))
        append(ring, to: &bytes)
        bytes.append(UInt8(ascii: "]"))
      }
      bytes += endOfList
    }
  }

  /// Appends what must be found for a planted permit, a line of JSON; nothing for any other.
  public static func append(truthOf permit: CityPermit, to bytes: inout [UInt8]) {
    guard let truth = permit.truth else { return }
    JSONObjectWriter.append(to: &bytes) { json in
      json.put("permit", string: permit.id)
      json.put("profile", string: truth.profile)
      json.put("plant", string: truth.plant)
      json.put("verdict", string: truth.verdict)
      json.put("findings", objects: truth.findings) { json, finding in
        json.put("pipe", string: finding.pipe)
        json.put("severity", string: finding.severity)
        json.put("zone", string: finding.zone)
        json.put("horizontal", number: Tick.metres(finding.horizontal))
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}

extension CityText {
  private static func append(word key: String, _ word: String?, to bytes: inout [UInt8]) {
    guard let word else { return }
    append(key, to: &bytes)
    JSONText.append(string: word, to: &bytes)
  }

  private static func append(number key: String, _ number: Double?, to bytes: inout [UInt8]) {
    guard let number else { return }
    append(key, to: &bytes)
    JSONText.append(number: number, to: &bytes)
  }

  private static func append(length key: String, _ ticks: Int64?, to bytes: inout [UInt8]) {
    guard let ticks else { return }
    append(key, to: &bytes)
    append(metresOf: ticks, to: &bytes)
  }

  private static func append(depths: [Int64?], to bytes: inout [UInt8]) {
    append(",\"depthReference\":\"crown\",\"depth\":[", to: &bytes)
    for (index, depth) in depths.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if let depth { append(metresOf: depth, to: &bytes) } else { append("null", to: &bytes) }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private static func append(_ positions: [GridPoint], to bytes: inout [UInt8]) {
    for (index, position) in positions.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(position, to: &bytes)
    }
  }

  private static func append(_ position: GridPoint, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    append(metresOf: position.x, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    append(metresOf: position.y, to: &bytes)
    bytes.append(UInt8(ascii: "]"))
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) { bytes.append(contentsOf: text.utf8) }

  /// Appends a length in metres, exactly: up to four places, no zeros at the end.
  static func append(metresOf ticks: Int64, to bytes: inout [UInt8]) {
    if ticks < 0 { bytes.append(UInt8(ascii: "-")) }
    let (metres, rest) = ticks.magnitude.quotientAndRemainder(dividingBy: 10_000)
    append(whole: metres, to: &bytes)
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var (left, place) = (rest, UInt64(1_000))
    while left > 0 {
      bytes.append(digit(left / place))
      left %= place
      place /= 10
    }
  }

  /// Three digits at a time, for dividing by a number that the compiler knows is quick.
  private static func append(whole number: UInt64, to bytes: inout [UInt8]) {
    guard number >= 1000 else {
      if number >= 100 { bytes.append(digit(number / 100)) }
      if number >= 10 { bytes.append(digit(number / 10 % 10)) }
      bytes.append(digit(number % 10))
      return
    }
    append(whole: number / 1000, to: &bytes)
    let last = number % 1000
    bytes.append(digit(last / 100))
    bytes.append(digit(last / 10 % 10))
    bytes.append(digit(last % 10))
  }

  private static func digit(_ value: UInt64) -> UInt8 { UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value) }
}
