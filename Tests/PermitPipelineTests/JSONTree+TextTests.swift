import FeatureFormats
import TestSupport
import Testing

@testable import PermitPipeline

@Suite struct JSONTreeTextTests {
  private static func text(_ tree: JSONTree) -> String {
    var bytes: [UInt8] = []
    tree.append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (JSONTree.null, "null"), (.bool(true), "true"), (.bool(false), "false"), (.integer(.min), "-9223372036854775808"),
    (.unsigned(.max), "18446744073709551615"), (.number(1.5), "1.5"), (.number(50), "50"), (.number(0.1), "0.1"),
    (.number(1e300), "1e+300"), (.number(.nan), "null"), (.number(.infinity), "null"), (.array([]), "[]"),
    (.object([]), "{}"), (.string("a\"\\\n\u{1}é"), #""a\"\\\n\u0001é""#), (.array([.integer(1), .null]), "[1,null]"),
  ])
  func `a value is its shortest text`(tree: JSONTree, text: String) {
    #expect(Self.text(tree) == text)
  }

  @Test func `members keep their order`() {
    let tree = JSONTree.object(members(["b": .integer(1), "a": .object(members(["": .array([.null])]))]))
    #expect(Self.text(tree) == #"{"b":1,"a":{"":[null]}}"#)
    var bytes: [UInt8] = []
    JSONTree.append(members(["x": .bool(true), "y": .integer(2)]), to: &bytes)
    #expect(bytes == Array(#"{"x":true,"y":2}"#.utf8))
  }

  /// A value as a parser would give it: whole numbers as such.
  private static func tree(_ random: inout SplitMix64, depth: Int) -> JSONTree {
    switch random.integer(in: 0...(depth > 0 ? 7 : 5)) {
    case 0: return .null
    case 1: return .bool(random.chance(oneIn: 2))
    case 2: return .integer(Int64(bitPattern: random.next()))
    case 3: return .unsigned(random.next() | 1 << 63)
    case 4: return .number(random.number(in: -1...1) * 1e-7 + 0.5)
    case 5: return .string(random.pick(["", "é", "\u{0}\u{1F}\u{7F}", "\"\\/", "\u{2028}😀"]) ?? "")
    case 6: return .array((0..<random.integer(in: 0...3)).map { _ in tree(&random, depth: depth - 1) })
    default:
      return .object(
        (0..<random.integer(in: 0...3)).map { JSONMember(key: "k\($0)\n", value: tree(&random, depth: depth - 1)) })
    }
  }

  @Test(arguments: Seeds.many)
  func `what is written is read back`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let tree = Self.tree(&random, depth: 4)
    #expect(try JSONTree.parse(Array(Self.text(tree).utf8)) == tree)
  }

  @Test(arguments: Seeds.many)
  func `any number keeps its value`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let value = Double(bitPattern: random.next())
    guard value.isFinite else { return }
    #expect(try JSONTree.parse(Array(Self.text(.number(value)).utf8)).asNumber == .number(value))
  }
}
