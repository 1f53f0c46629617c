import FeatureFormats
import Testing

@Suite struct `Numbers and identifiers of values` {
  @Test func `numbers are read from JSON numbers and from plain decimals in text`() {
    let cases: [(JSONTree, Double)] = [
      (.integer(3), 3), (.unsigned(.max), 0x1p64), (.number(0.5), 0.5), (.string("1.5"), 1.5),
      (.string(" 1.5 "), 1.5), (.string("\t-2e3\r\n"), -2000), (.string("+.5"), 0.5), (.string("5."), 5),
      (.string("0"), 0),
    ]
    for (value, number) in cases { #expect(value.asNumber == .number(number), "\(value)") }
  }

  @Test func `nothing is unknown and never zero`() {
    for value in [JSONTree.null, .string(""), .string("  ")] { #expect(value.asNumber == .unknown) }
  }

  @Test func `everything else is no number`() {
    let texts = [
      "NaN", "inf", "-Infinity", "0x10", "1_000", "1,5", "1e999", "12 m", "1e", ".", "-", "e5", "1.2.3", "١",
    ]
    for text in texts { #expect(JSONTree.string(text).asNumber == .notANumber, "\(text)") }
    for value in [JSONTree.bool(true), .array([.integer(1)]), .object([]), .number(.nan), .number(.infinity)] {
      #expect(value.asNumber == .notANumber)
    }
  }

  @Test func `17, 17.0 and "17" are one identifier`() {
    for value in [JSONTree.integer(17), .number(17), .string("17")] { #expect(value.asIdentifier == "17") }
    #expect(JSONTree.number(1.5).asIdentifier == "1.5")
    #expect(JSONTree.number(1e300).asIdentifier == "1e+300")
    #expect(JSONTree.unsigned(.max).asIdentifier == "18446744073709551615")
    for value in [JSONTree.null, .string(""), .bool(true), .array([]), .object([]), .number(.nan)] {
      #expect(value.asIdentifier == nil)
    }
  }
}
