import NetworkModel
import Testing

@Suite struct AssetVocabularyTests {
  @Test(arguments: [
    (0, PressureClass.low), (0.009_999_999, .low), (0.01, .medium), (0.4, .medium), (0.400_000_1, .subhigh),
    (1.6, .subhigh), (1.600_000_1, .high), (1e9, .high), (.infinity, .high),
  ])
  func `a pressure belongs to the band that its ends name`(megapascals: Double, pressure: PressureClass) {
    #expect(PressureClass(megapascals: megapascals) == pressure)
  }

  @Test func `bands follow each other without a gap`() {
    for (lower, upper) in zip(PressureClass.allCases, PressureClass.allCases.dropFirst()) {
      #expect(lower.megapascals.upperBound == upper.megapascals.lowerBound)
    }
    #expect(PressureClass.low.megapascals.lowerBound == 0)
  }

  @Test func `a pressure lies in the band of its class`() {
    for step in 0...4_000 {
      let pressure = Double(step) / 1_000
      #expect(PressureClass(megapascals: pressure).megapascals.contains(pressure), "\(pressure) MPa")
    }
  }

  @Test func `words are those of the data format`() {
    #expect(
      AssetClass.allCases.map(\.rawValue)
        == ["gas", "water", "drainage", "power", "telecom", "heat", "oil", "industrial", "other"])
    #expect(
      AssetKind.allCases.map(\.rawValue)
        == ["line", "chamber", "manhole", "valve", "hydrant", "pole", "marker", "joint", "hazard", "other"])
    #expect(
      LayingMethod.allCases.map(\.rawValue) == ["open-cut", "trenchless", "duct", "tunnel", "aerial", "unknown"])
    #expect(AssetStatus.allCases.map(\.rawValue) == ["in-service", "abandoned", "empty", "planned", "unknown"])
    #expect(SurveyQuality.allCases.map(\.rawValue) == ["exposed", "surveyed", "detected", "records", "unknown"])
    #expect(DepthReference.allCases.map(\.rawValue) == ["crown", "centre", "invert", "bottom"])
  }

  @Test func `classes are listed by name`() {
    #expect(AssetClass.allCases.sorted().map(\.rawValue) == AssetClass.allCases.map(\.rawValue).sorted())
  }
}
