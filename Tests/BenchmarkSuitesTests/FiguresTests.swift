import Testing

@testable import BenchmarkSuites

@Suite struct FiguresTests {
  @Test(arguments: [
    (0.1234, "0.123"), (0, "0.000"), (1, "1.00"), (9.876, "9.88"), (12.34, "12.3"), (50, "50.0"), (123.4, "123"),
    (12_345.6, "12,346"), (-1_234_567, "-1,234,567"), (Double.infinity, "-"), (Double.nan, "-"),
  ])
  func `a figure has the digits that count`(number: Double, text: String) {
    #expect(Figures.text(number) == text)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (62_500, "62,500"), (0.5, "0.5"), (-1_000, "-1,000")])
  func `whole numbers stand in groups`(number: Double, text: String) {
    #expect(Figures.whole(number) == text)
  }

  @Test func `a number beyond all counting does not trap`() {
    #expect(Figures.whole(1e300).hasPrefix("1000"))
    #expect(Figures.whole(.nan) == "null")
  }
}
