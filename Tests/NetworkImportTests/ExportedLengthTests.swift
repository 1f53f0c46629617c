import Testing

@testable import NetworkImport

@Suite struct ExportedLengthTests {
  @Test func `a diameter says half widths between a centimetre and six metres, of points a hundred and fifty`() {
    for (half, line, point) in [
      (0, false, false), (49, false, false), (50, true, true), (30_000, true, true), (30_001, false, true),
      (750_000, false, true), (750_001, false, false), (-50, false, false), (Int64.max, false, false),
    ] as [(Int64, Bool, Bool)] {
      #expect(ExportedLength.isSize(halfWidth: half, within: AssetSize.plausible) == line, "\(half)")
      #expect(ExportedLength.isSize(halfWidth: half, within: AssetSize.plausibleOfPoint) == point, "\(half)")
    }
  }

  @Test func `a height says outer heights between a centimetre and six metres`() {
    for (height, says) in [(99, false), (100, true), (101, true), (60_000, true), (60_001, false), (Int64.min, false)]
      as [(Int64, Bool)]
    {
      #expect(ExportedLength.isSize(height: height, within: AssetSize.plausible) == says, "\(height)")
    }
  }

  @Test func `a depth says tops from thirty metres up to five hundred down`() {
    for (top, says) in [
      (-300_001, false), (-300_000, true), (-1, true), (0, true), (12_345, true), (5_000_000, true), (5_000_001, false),
    ] as [(Int64, Bool)] { #expect(ExportedLength.isDepth(top) == says, "\(top)") }
  }
}
