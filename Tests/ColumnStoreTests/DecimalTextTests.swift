import TestSupport
import Testing

@testable import ColumnStore

struct DecimalTextTests {
  private func quick(_ number: Double, _ places: Int) -> String? {
    var bytes: [UInt8] = []
    guard DecimalText.appendIfObvious(number, places: places, to: &bytes) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func slow(_ number: Double, _ places: Int) -> String {
    var bytes: [UInt8] = []
    DecimalText.append(number, places: places, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: Seeds.smoke)
  func `the quick way says what the slow way says`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let places = random.integer(in: 0...8)
      let sizes: [Double] = [1e-6, 1e-3, 1, 1e3, 1e6]
      let size = random.pick(sizes) ?? 1
      var number = random.number(in: -size...size)
      // Numbers of few digits too: they are what is printed, and they stand on halves.
      if random.chance(oneIn: 2) { number = Double(random.integer(in: -99_999...99_999)) / 100_000 }
      if let text = quick(number, places) {
        #expect(text == slow(number, places), "seed \(seed): \(number) to \(places) places")
      }
      #expect(abs((Double(slow(number, places)) ?? .nan) - number) <= 0.500_001 * (Double("1e-\(places)") ?? .nan))
    }
  }

  @Test func `the quick way leaves halves and large numbers to the slow way`() {
    #expect(quick(0.00015, 4) == nil)
    #expect(quick(0.5, 0) == nil)
    #expect(quick(1e9, 4) == nil)
    #expect(quick(0.25, 4) == "0.25")
    #expect(quick(-0.00001, 4) == "0")
  }

  @Test func `the slow way carries through nines`() {
    #expect(slow(9.9999999, 4) == "10")
    #expect(slow(0.5, 0) == "1")
    #expect(slow(0.4, 0) == "0")
    #expect(slow(0.06, 1) == "0.1")
    #expect(slow(0.04, 1) == "0")
    #expect(slow(.leastNonzeroMagnitude, 4) == "0")
  }
}
