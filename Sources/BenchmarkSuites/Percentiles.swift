/// How long single questions took, from the quickest to the slowest.
struct Percentiles: Equatable {
  private let sorted: [Double]

  /// - Parameter seconds: of each question, in any order.
  init(_ seconds: [Double]) { sorted = seconds.sorted() }

  /// The least of them that a share of all does not exceed, in microseconds; nil where there are none.
  ///
  /// - Parameter share: above 0, at most 1: 0.5 for the median.
  func microseconds(_ share: Double) -> Double? {
    guard !sorted.isEmpty else { return nil }
    // 0.999 of 1,000 is 999, though the product of the two lies a hair above.
    let place = Int((Double(sorted.count) * share - 1e-6).rounded(.up)) - 1
    return sorted[min(max(place, 0), sorted.count - 1)] * 1e6
  }
}
