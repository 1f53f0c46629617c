import TestSupport
import Testing

@testable import AttributeMaps

struct MeasureUnitTests {
  @Test(arguments: [
    (MeasureUnit.mm, 102.0, 0.102), (.mm, 0.3, 0.0003), (.cm, 29, 0.29), (.km, 1.1, 1100), (.m, 0.1, 0.1),
    (.inch, 6, 0.1524), (.inch, 1.5, 0.0381), (.inch, 0.1, 0.00254), (.ft, 1, 0.3048), (.ft, 3.3, 1.00584),
    (.ft, -0.7, -0.21336), (.kPa, 100, 0.1), (.bar, 0.3, 0.03), (.volt, 400, 0.4), (.kilovolt, 0.4, 0.4),
    (.megapascal, 1.6, 1.6),
    (.ftUS, 3937, 1200), (.psi, 0, 0), (.mm, -0.0, 0), (.mm, 1e-300, 1e-303),
  ])
  func `a decimal number becomes the double nearest to it in the other unit`(
    unit: MeasureUnit, value: Double, canonical: Double
  ) {
    #expect(unit.canonical(value) == canonical)
  }

  @Test func `a pound per square inch is 6894.757 pascal`() {
    #expect(abs(MeasureUnit.psi.canonical(1) - 0.006894757293168361) < 1e-17)
  }

  @Test func `no number is too large or too small to convert`() {
    for unit in MeasureUnit.allCases {
      for value in [Double.greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNonzeroMagnitude, 1e17, 0.1e-300] {
        #expect(!unit.canonical(value).isNaN, "\(unit) \(value)")
      }
    }
    #expect(MeasureUnit.km.canonical(.greatestFiniteMagnitude) == .infinity)
  }

  @Test(arguments: Seeds.smoke) func `decimals convert as their digits do`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let digits = Int(random.next() % 100_000_000)
      // Thousandths of a millimetre, shifted in text and never in arithmetic.
      guard let millimetres = Double("\(digits)e-3"), let metres = Double("\(digits)e-6") else { continue }
      #expect(MeasureUnit.mm.canonical(millimetres) == metres, "seed \(seed): \(digits)")
    }
  }

  @Test func `each quantity has units, its own among them`() {
    for quantity in [Quantity.length, .pressure, .voltage] {
      let units = MeasureUnit.units(of: quantity)
      #expect(units.contains(MeasureUnit.canonicalUnit(of: quantity)))
      #expect(units.allSatisfy { $0.quantity == quantity })
      #expect(MeasureUnit.canonicalUnit(of: quantity).canonical(1.25) == 1.25)
    }
  }
}
