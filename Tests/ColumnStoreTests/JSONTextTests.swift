import ColumnStore
import Foundation
import TestSupport
import Testing

struct JSONTextTests {
  private func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    JSONText.append(string: text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  static let shortest: [(Double, String)] = [
    (0.0, "0"), (-0.0, "0"), (50, "50"), (0.31, "0.31"), (12.4, "12.4"), (-2.5, "-2.5"), (200, "200"),
    (0.29, "0.29"), (1.1, "1.1"), (100_000, "100000"), (0.0001, "0.0001"), (1 / 3, "0.3333"), (2 / 3, "0.6667"),
  ]

  @Test(arguments: shortest)
  func `a number is its shortest decimal`(number: Double, text: String) {
    #expect(JSONText.text(number) == text)
  }

  static let halves: [(Double, String)] = [
    (0.00005, "0.0001"), (0.000049, "0"), (-0.00005, "-0.0001"), (-0.00004, "0"), (0.00015, "0.0002"),
    (0.99995, "1"), (9.99995, "10"), (1.00005, "1.0001"), (2.50015, "2.5002"), (0.9999, "0.9999"),
    (-99_999.99995, "-100000"),
  ]

  @Test(arguments: halves)
  func `halves go away from zero`(number: Double, text: String) {
    #expect(JSONText.text(number) == text)
  }

  @Test func `longitude and latitude keep eight places`() {
    #expect(JSONText.text(106.577_104_244_6, places: 8) == "106.57710424")
    #expect(JSONText.text(-0.000_000_005, places: 8) == "-0.00000001")
    #expect(JSONText.text(29.5571, places: 8) == "29.5571")
  }

  @Test func `no exponent however large or small`() {
    #expect(JSONText.text(1e22) == "10000000000000000000000")
    #expect(JSONText.text(1e12 + 0.5) == "1000000000000.5")
    #expect(JSONText.text(Double("1.2345678901234568e20") ?? 0) == "123456789012345680000")
    #expect(JSONText.text(-.greatestFiniteMagnitude).count == 310)
    #expect(JSONText.text(.leastNonzeroMagnitude) == "0")
    #expect(JSONText.text(.leastNonzeroMagnitude, places: 15) == "0")
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `what is not finite is null`(number: Double) {
    #expect(JSONText.text(number) == "null")
  }

  @Test func `strings escape what JSON demands and nothing else`() {
    #expect(quoted("a\"b\\c/d") == #""a\"b\\c/d""#)
    #expect(quoted("\u{8}\t\n\u{C}\r\u{0}\u{1F}\u{7F}") == "\"\\b\\t\\n\\f\\r\\u0000\\u001f\u{7F}\"")
    #expect(quoted("重庆燃气 é \u{2028} 🚧") == "\"重庆燃气 é \u{2028} 🚧\"")
    #expect(quoted("") == "\"\"")
  }

  @Test(arguments: Seeds.smoke)
  func `any string comes back from a reader`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scalars = (0..<200).compactMap { _ in Unicode.Scalar(random.integer(in: 0...0x2FFF) as UInt32) }
    let text = String(String.UnicodeScalarView(scalars))
    let read = try JSONSerialization.jsonObject(with: Data("[\(quoted(text))]".utf8)) as? [String]
    #expect(read == [text])
  }
}
