import TestSupport
import Testing

@testable import FeatureFormats

/// Well-known binary, written by hand.
struct WKBBytes {
  var isLittle = true
  var bytes: [UInt8] = []

  mutating func head(_ type: UInt32) {
    bytes.append(isLittle ? 1 : 0)
    number(type)
  }

  mutating func number(_ value: UInt32) {
    bytes += (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * (isLittle ? $0 : 3 - $0))) }
  }

  mutating func doubles(_ values: Double...) {
    for value in values {
      bytes += (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> UInt64(8 * (isLittle ? $0 : 7 - $0))) }
    }
  }

  static func point(_ type: UInt32, _ values: Double...) -> [UInt8] {
    var wkb = WKBBytes()
    wkb.head(type)
    for value in values { wkb.doubles(value) }
    return wkb.bytes
  }

  static func collection(_ type: UInt32, _ parts: [[UInt8]]) -> [UInt8] {
    var wkb = WKBBytes()
    wkb.head(type)
    wkb.number(UInt32(parts.count))
    return wkb.bytes + parts.joined()
  }

  /// A ring or line of positions (n, n + 1).
  static func line(_ type: UInt32, _ count: Int, isLittle: Bool = true) -> [UInt8] {
    var wkb = WKBBytes(isLittle: isLittle)
    wkb.head(type)
    if type % 1000 == 3 || type % 1000 == 17 { wkb.number(1) }
    wkb.number(UInt32(count))
    for n in 0..<count { wkb.doubles(Double(n), Double(n + 1)) }
    return wkb.bytes
  }
}

@Suite struct `Well-known binary` {
  private func parsed(_ bytes: [UInt8], isNorthFirst: Bool = false) throws -> RawGeometry {
    var parser = WKBParser(bytes, isNorthFirst: isNorthFirst)
    return try parser.whole()
  }

  private func line(_ count: Int) -> [RawPosition] {
    (0..<count).map { RawPosition(x: Double($0), y: Double($0 + 1)) }
  }

  @Test func `both orders of bytes are read`() throws {
    #expect(try parsed(WKBBytes.line(2, 3)) == .lineString(line(3)))
    #expect(try parsed(WKBBytes.line(2, 3, isLittle: false)) == .lineString(line(3)))
  }

  @Test(arguments: [UInt32(1001), 3001, 0x8000_0001, 0xC000_0001])
  func `z is kept in either way of marking it`(type: UInt32) throws {
    let bytes = type == 3001 || type == 0xC000_0001 ? WKBBytes.point(type, 1, 2, 3, 4) : WKBBytes.point(type, 1, 2, 3)
    #expect(try parsed(bytes) == .point(RawPosition(x: 1, y: 2, z: 3)))
  }

  @Test(arguments: [UInt32(2001), 0x4000_0001])
  func `measures are let go`(type: UInt32) throws {
    #expect(try parsed(WKBBytes.point(type, 1, 2, 9)) == .point(RawPosition(x: 1, y: 2)))
  }

  @Test func `an SRID is stepped over`() throws {
    var wkb = WKBBytes()
    wkb.head(0x2000_0001)
    wkb.number(4326)
    wkb.doubles(1, 2)
    #expect(try parsed(wkb.bytes) == .point(RawPosition(x: 1, y: 2)))
  }

  @Test func `a z that is no number is unknown, and no numbers at all are an empty point`() throws {
    #expect(try parsed(WKBBytes.point(1001, 1, 2, .nan)) == .point(RawPosition(x: 1, y: 2)))
    #expect(try parsed(WKBBytes.point(1, .nan, .nan)) == .point(nil))
    #expect(try !parsed(WKBBytes.point(1, .infinity, 1)).isEmpty)
  }

  @Test func `many of a kind, and surfaces of patches`() throws {
    let points = [WKBBytes.point(1, 0, 1), WKBBytes.point(1, 1, 2)]
    #expect(try parsed(WKBBytes.collection(4, points)) == .multiPoint(line(2)))
    #expect(try parsed(WKBBytes.collection(5, [WKBBytes.line(2, 2)])) == .multiLineString([line(2)]))
    let polygon = WKBBytes.line(3, 4)
    #expect(try parsed(polygon) == .polygon([line(4)]))
    #expect(try parsed(WKBBytes.line(17, 4)) == .polygon([line(4)]))
    for type in [UInt32(6), 15] {
      #expect(try parsed(WKBBytes.collection(type, [polygon, polygon])) == .multiPolygon([[line(4)], [line(4)]]))
    }
    #expect(try parsed(WKBBytes.collection(16, [WKBBytes.line(17, 4)])) == .multiPolygon([[line(4)]]))
    #expect(
      try parsed(WKBBytes.collection(7, [polygon, WKBBytes.line(2, 2)]))
        == .collection([.polygon([line(4)]), .lineString(line(2))]))
  }

  @Test func `numbers are turned round where the northing comes first`() throws {
    #expect(
      try parsed(WKBBytes.point(1001, 48, 8, 3), isNorthFirst: true) == .point(RawPosition(x: 8, y: 48, z: 3)))
  }

  @Test(
    arguments: [
      ([], "order"), ([2, 0, 0, 0, 0], "order"), ([1, 1], "inside a number"), (WKBBytes.point(8, 1, 2), "type 8"),
      (WKBBytes.point(4001, 1, 2), "type 4001"), (WKBBytes.point(1, 1), "inside a position"),
      (WKBBytes.point(1, 1, 2) + [0], "1 bytes follow"), (WKBBytes.collection(4, [WKBBytes.line(2, 2)]), "no part"),
      ([1, 2, 0, 0, 0, 255, 255, 255, 255], "4294967295 parts"),
    ] as [([UInt8], String)])
  func `what is no geometry is a fault that says so`(bytes: [UInt8], words: String) {
    let fault = #expect(throws: WKBParser.Fault.self) { try parsed(bytes) }
    #expect(fault?.problem.contains(words) == true, "\(fault?.problem ?? "")")
  }

  @Test func `nesting has an end`() {
    var bytes = WKBBytes.point(1, 1, 2)
    for _ in 0..<2000 { bytes = WKBBytes.collection(7, [bytes]) }
    #expect(throws: WKBParser.Fault.self) { try parsed(bytes) }
  }

  @Test func `cut or changed bytes never stop the program`() throws {
    let whole = WKBBytes.collection(
      7, [WKBBytes.line(3, 5), WKBBytes.collection(4, [WKBBytes.point(1, 1, 2)]), WKBBytes.line(2, 4)])
    for end in whole.indices { #expect(throws: WKBParser.Fault.self) { try parsed(Array(whole[..<end])) } }
    for seed in Seeds.many {
      var random = SplitMix64(seed: seed)
      var bytes = whole
      for _ in 0..<3 {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      var parser = WKBParser(bytes)
      guard let geometry = try? parser.whole() else { continue }
      // What was read lies in the bytes: no position comes from nowhere.
      #expect(geometry.positions.count <= bytes.count / 16, "seed \(seed)")
    }
  }
}
