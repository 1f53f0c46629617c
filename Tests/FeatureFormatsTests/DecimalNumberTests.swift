import TestSupport
import Testing

@testable import FeatureFormats

@Suite struct `Decimal numbers` {
  private func scan(_ text: String) -> (value: Double?, rest: String) {
    let bytes = Array(text.utf8)
    var index = 0
    let value = DecimalNumber.scan(bytes, &index, end: bytes.count)
    return (value, String(decoding: bytes[index...], as: UTF8.self))
  }

  @Test func `the longest number is taken and no more`() {
    #expect(scan("12.5)") == (12.5, ")"))
    #expect(scan("1e5x") == (1e5, "x"))
    #expect(scan("1ex") == (1, "ex"))
    #expect(scan("1.2.3") == (1.2, ".3"))
    #expect(scan("-x") == (nil, "-x"))
    #expect(scan("") == (nil, ""))
    #expect(scan("0x10") == (0, "x10"))
  }

  @Test func `beyond a double is infinite, and below it zero`() {
    #expect(scan("1e400").value == .infinity)
    #expect(scan("-1e99999999999999999999").value == -.infinity)
    #expect(scan("1e-99999999999999999999").value == 0)
    #expect(scan(String(repeating: "9", count: 5000)).value == .infinity)
    #expect(scan("0." + String(repeating: "0", count: 5000) + "1").value == 0)
    #expect(scan("-0").value?.sign == .minus)
  }

  @Test(arguments: Seeds.smoke) func `every double comes back from its text`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let bits = Double(bitPattern: random.next())
      let usual = (random.number(in: -1e7...1e7) * 1e4).rounded() / 1e4
      for value in [bits, usual] where value.isFinite {
        #expect(DecimalNumber.whole(Array("\(value)".utf8)) == value, "\(value)")
      }
    }
  }
}
