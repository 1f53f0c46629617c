/// A descent over the bytes of one geometry in well-known binary: ISO's, and the older ways of marking z and m.
///
/// Measures are read and let go. Surfaces made of patches are their patches: nobody here asks how they hang together.
struct WKBParser {
  /// What is wrong at which byte.
  struct Fault: Error, Equatable {
    let place: Int
    let problem: String
  }

  /// Collections may be nested this deep.
  private static let maximumDepth = 64

  /// Every position read so far.
  private(set) var positions: [RawPosition] = []
  private let bytes: [UInt8]
  private let isNorthFirst: Bool
  private var index = 0

  /// - Parameter isNorthFirst: whether the first number of each position is its northing or latitude.
  init(_ bytes: [UInt8], isNorthFirst: Bool = false) {
    self.bytes = bytes
    self.isNorthFirst = isNorthFirst
  }

  /// Reads the one geometry that the bytes are.
  mutating func whole() throws(Fault) -> RawGeometry {
    let geometry = try geometry(depth: 0)
    guard index == bytes.count else { throw fault("\(bytes.count - index) bytes follow the geometry") }
    return geometry
  }

  /// What stands before the numbers of a geometry.
  private struct Head {
    let isLittle: Bool
    let type: UInt32
    let hasZ: Bool
    let hasM: Bool

    /// Bytes of a position.
    var stride: Int { 16 + (hasZ ? 8 : 0) + (hasM ? 8 : 0) }
  }

  private mutating func head() throws(Fault) -> Head {
    guard index < bytes.count, bytes[index] <= 1 else { throw fault("the order of the bytes is not told") }
    let isLittle = bytes[index] == 1
    index += 1
    let code = try number(isLittle)
    // EWKB marks z, m and an SRID in the highest bits; an SRID follows where it is marked.
    let (old, plain) = (code >> 29, code & 0x1FFF_FFFF)
    if old & 1 != 0 { _ = try number(isLittle) }
    let thousands = plain / 1000
    guard thousands <= 3 else { throw fault("the geometry type \(code) is not known") }
    return Head(
      isLittle: isLittle, type: plain % 1000, hasZ: old & 4 != 0 || thousands == 1 || thousands == 3,
      hasM: old & 2 != 0 || thousands >= 2)
  }

  private mutating func geometry(depth: Int) throws(Fault) -> RawGeometry {
    guard depth <= Self.maximumDepth else { throw fault("collections are nested too deep") }
    let start = index
    let head = try head()
    switch head.type {
    case 1:
      let position = try vertices(head, count: 1)[0]
      // No numbers at all is how an empty point is written.
      return .point(position.x.isNaN && position.y.isNaN ? nil : position)
    case 2: return .lineString(try vertices(head))
    case 3, 17: return .polygon(try rings(head))
    case 4:
      let points = try parts(head, depth).map { (part) throws(Fault) -> RawPosition? in
        guard case .point(let position) = part else { throw wrongPart(part, of: "MultiPoint") }
        return position
      }
      return .multiPoint(points.compactMap(\.self))
    case 5:
      return .multiLineString(
        try parts(head, depth).map { (part) throws(Fault) in
          guard case .lineString(let line) = part else { throw wrongPart(part, of: "MultiLineString") }
          return line
        })
    // A multipolygon, a polyhedral surface, a net of triangles.
    case 6, 15, 16:
      return .multiPolygon(
        try parts(head, depth).map { (part) throws(Fault) in
          guard case .polygon(let rings) = part else { throw wrongPart(part, of: "MultiPolygon") }
          return rings
        })
    case 7: return .collection(try parts(head, depth))
    default: throw Fault(place: start, problem: "the geometry type \(head.type) is not known")
    }
  }

  private mutating func parts(_ head: Head, _ depth: Int) throws(Fault) -> [RawGeometry] {
    // A geometry has nine bytes at least.
    let count = try count(head, atLeast: 9)
    var parts: [RawGeometry] = []
    parts.reserveCapacity(min(count, 1024))
    for _ in 0..<count { parts.append(try geometry(depth: depth + 1)) }
    return parts
  }

  private mutating func rings(_ head: Head) throws(Fault) -> [[RawPosition]] {
    let count = try count(head, atLeast: 4)
    var rings: [[RawPosition]] = []
    rings.reserveCapacity(min(count, 1024))
    for _ in 0..<count { rings.append(try vertices(head)) }
    return rings
  }

  private mutating func vertices(_ head: Head) throws(Fault) -> [RawPosition] {
    try vertices(head, count: try count(head, atLeast: head.stride))
  }

  private mutating func vertices(_ head: Head, count: Int) throws(Fault) -> [RawPosition] {
    guard count <= (bytes.count - index) / head.stride else { throw fault("it ends inside a position") }
    var list: [RawPosition] = []
    list.reserveCapacity(count)
    for _ in 0..<count {
      let first = double(at: index, head.isLittle)
      let second = double(at: index + 8, head.isLittle)
      let z = head.hasZ ? double(at: index + 16, head.isLittle) : .nan
      let (x, y) = isNorthFirst ? (second, first) : (first, second)
      list.append(RawPosition(x: x, y: y, z: z.isNaN ? nil : z))
      index += head.stride
    }
    positions += list
    return list
  }

  /// How many things follow; never more than the bytes that are left can hold.
  private mutating func count(_ head: Head, atLeast size: Int) throws(Fault) -> Int {
    let count = Int(try number(head.isLittle))
    guard count <= (bytes.count - index) / size else { throw fault("it says that \(count) parts follow, and ends") }
    return count
  }

  private mutating func number(_ isLittle: Bool) throws(Fault) -> UInt32 {
    guard bytes.count - index >= 4 else { throw fault("it ends inside a number") }
    var value: UInt32 = 0
    for offset in 0..<4 { value |= UInt32(bytes[index + offset]) << UInt32(8 * (isLittle ? offset : 3 - offset)) }
    index += 4
    return value
  }

  private func double(at start: Int, _ isLittle: Bool) -> Double {
    var bits: UInt64 = 0
    for offset in 0..<8 { bits |= UInt64(bytes[start + offset]) << UInt64(8 * (isLittle ? offset : 7 - offset)) }
    return Double(bitPattern: bits)
  }

  private func wrongPart(_ part: RawGeometry, of whole: String) -> Fault {
    fault("a \(part.typeName) is no part of a \(whole)")
  }

  private func fault(_ problem: String) -> Fault { Fault(place: index, problem: problem) }
}
