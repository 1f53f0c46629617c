/// A descent over the bytes of one well-known text.
struct WKTParser {
  /// What is wrong at which byte.
  struct Fault: Error {
    let place: Int
    let problem: String
  }

  /// Which ordinates a geometry's positions have.
  private enum Ordinates {
    /// No letter: two, or three with z, or four with z and a measure, as old writers do.
    case untold
    case z, m, zm
  }

  /// Collections may be nested this deep.
  private static let maximumDepth = 64

  /// Every position read so far.
  private(set) var positions: [RawPosition] = []
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads `SRID=n;` where the text starts with it.
  mutating func srid() throws(Fault) -> Int? {
    let start = index
    guard word() == "SRID" else {
      index = start
      return nil
    }
    try expect(UInt8(ascii: "="), "= is expected behind SRID")
    skipSpace()
    var number = 0
    let first = index
    while index < bytes.count, (0x30...0x39).contains(bytes[index]), number < 1_000_000_000 {
      number = number * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    guard index > first else { throw fault("the number of the SRID is expected") }
    try expect(UInt8(ascii: ";"), "; is expected behind the SRID")
    return number == 0 ? nil : number
  }

  /// Reads a geometry with its type.
  mutating func geometry(depth: Int) throws(Fault) -> RawGeometry {
    guard depth <= Self.maximumDepth else { throw fault("collections are nested too deep") }
    skipSpace()
    let start = index
    let (type, told) = Self.split(word())
    guard Self.types.contains(type) else {
      throw Fault(place: start, problem: type.isEmpty ? "a geometry type is expected" : "the type \(type) is not known")
    }
    let ordinates: Ordinates
    if let told { ordinates = told } else { ordinates = try tag() }
    if takesEmpty() { return Self.empty(type) }
    switch type {
    case "POINT":
      let list = try self.list { (parser) throws(Fault) in try parser.position(ordinates) }
      guard let first = list.first, list.count == 1 else { throw fault("a POINT has one position") }
      return .point(first)
    case "LINESTRING": return .lineString(try vertices(ordinates))
    case "POLYGON": return .polygon(try rings(ordinates))
    case "MULTIPOINT":
      let list = try self.list { (parser) throws(Fault) in try parser.pointOfMany(ordinates) }
      return .multiPoint(list.compactMap { $0 })
    case "MULTILINESTRING": return .multiLineString(try rings(ordinates))
    case "MULTIPOLYGON":
      return .multiPolygon(try list { (parser) throws(Fault) in try parser.rings(ordinates) })
    default:
      return .collection(try list { (parser) throws(Fault) in try parser.geometry(depth: depth + 1) })
    }
  }

  /// Checks that nothing follows.
  mutating func end() throws(Fault) {
    skipSpace()
    guard index == bytes.count else { throw fault("something follows the geometry") }
  }

  private static let types: Set<String> = [
    "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION",
  ]

  /// Takes a letter that is written together with the type off it: `POINTZ`.
  private static func split(_ word: String) -> (type: String, ordinates: Ordinates?) {
    let tags: [(String, Ordinates)] = [("ZM", .zm), ("Z", .z), ("M", .m)]
    guard !types.contains(word) else { return (word, nil) }
    for (tag, ordinates) in tags where word.hasSuffix(tag) && types.contains(String(word.dropLast(tag.count))) {
      return (String(word.dropLast(tag.count)), ordinates)
    }
    return (word, nil)
  }

  private static func empty(_ type: String) -> RawGeometry {
    switch type {
    case "POINT": .point(nil)
    case "LINESTRING": .lineString([])
    case "POLYGON": .polygon([])
    case "MULTIPOINT": .multiPoint([])
    case "MULTILINESTRING": .multiLineString([])
    case "MULTIPOLYGON": .multiPolygon([])
    default: .collection([])
    }
  }

  private mutating func tag() throws(Fault) -> Ordinates {
    let start = index
    switch word() {
    case "Z": return .z
    case "M": return .m
    case "ZM": return .zm
    case "", "EMPTY":
      index = start
      return .untold
    default: throw Fault(place: start, problem: "Z, M, ZM, EMPTY or ( is expected")
    }
  }

  private mutating func takesEmpty() -> Bool {
    let start = index
    if word() == "EMPTY" { return true }
    index = start
    return false
  }

  private mutating func vertices(_ ordinates: Ordinates) throws(Fault) -> [RawPosition] {
    if takesEmpty() { return [] }
    return try list { (parser) throws(Fault) in try parser.position(ordinates) }
  }

  private mutating func rings(_ ordinates: Ordinates) throws(Fault) -> [[RawPosition]] {
    if takesEmpty() { return [] }
    return try list { (parser) throws(Fault) in try parser.vertices(ordinates) }
  }

  /// A position of a MULTIPOINT: bare, in parentheses, or EMPTY.
  private mutating func pointOfMany(_ ordinates: Ordinates) throws(Fault) -> RawPosition? {
    if takesEmpty() { return nil }
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "(") else { return try position(ordinates) }
    index += 1
    let position = try position(ordinates)
    try expect(UInt8(ascii: ")"), ") is expected")
    return position
  }

  private mutating func list<Element>(
    _ element: (inout WKTParser) throws(Fault) -> Element
  ) throws(Fault) -> [Element] {
    try expect(UInt8(ascii: "("), "( is expected")
    var elements: [Element] = []
    while true {
      elements.append(try element(&self))
      skipSpace()
      guard index < bytes.count else { throw fault("the text ends inside parentheses") }
      let byte = bytes[index]
      guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: ")") else { throw fault("a comma or ) is expected") }
      index += 1
      if byte == UInt8(ascii: ")") { return elements }
    }
  }

  private mutating func position(_ ordinates: Ordinates) throws(Fault) -> RawPosition {
    let start = index
    guard let x = number(), let y = number() else { throw fault("a number is expected") }
    let third = number()
    let fourth = third == nil ? nil : number()
    let isComplete =
      switch ordinates {
      case .untold: true
      case .z, .m: third != nil && fourth == nil
      case .zm: fourth != nil
      }
    guard isComplete else {
      throw Fault(place: start, problem: "the position has not as many numbers as its type says")
    }
    let position = RawPosition(x: x, y: y, z: ordinates == .m ? nil : third)
    positions.append(position)
    return position
  }

  /// Reads a number, or one of the words for what is none; nil, and nothing taken, where neither stands here.
  private mutating func number() -> Double? {
    skipSpace()
    let start = index
    if let value = DecimalNumber.scan(bytes, &index, end: bytes.count) { return value }
    var isNegative = false
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      isNegative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    switch word() {
    case "NAN": return .nan
    case "INF", "INFINITY": return isNegative ? -.infinity : .infinity
    default:
      index = start
      return nil
    }
  }

  /// Reads letters, in capitals; empty where none stand here.
  private mutating func word() -> String {
    skipSpace()
    let start = index
    while index < bytes.count, (0x61...0x7A).contains(bytes[index] | 0x20) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self).uppercased()
  }

  private mutating func expect(_ byte: UInt8, _ problem: String) throws(Fault) {
    skipSpace()
    guard index < bytes.count, bytes[index] == byte else { throw fault(problem) }
    index += 1
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) { index += 1 }
  }

  private func fault(_ problem: String) -> Fault {
    Fault(place: index, problem: problem)
  }
}
