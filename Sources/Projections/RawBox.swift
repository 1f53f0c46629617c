/// A box of raw coordinates, all of which lie inside an area of use.
struct RawBox: Hashable, Sendable {
  let lowX: Double
  let lowY: Double
  let highX: Double
  let highY: Double

  /// Positions a side at which the edges of the area are followed.
  private static let steps = 33

  /// The largest box that the images of the area's four sides leave between them, a little smaller; nil where they
  /// leave none, or where its inside does not prove to lie in the area: round the poles, or across the antimeridian.
  init?(inside area: GeographicBox, locator: GeographicLocator) {
    guard area.west < area.east else { return nil }
    let grid = area.grid(steps: Self.steps)
    let raw = grid.map { locator.raw($0) }
    let last = Self.steps - 1
    func side(_ index: (Int) -> Int) -> [(x: Double, y: Double)]? {
      let points = (0...last).compactMap { raw[index($0)] }
      return points.count == Self.steps ? points : nil
    }
    guard let south = side({ $0 }), let north = side({ last * Self.steps + $0 }), let west = side({ $0 * Self.steps }),
      let east = side({ $0 * Self.steps + last }),
      let lowX = west.map(\.x).max(), let highX = east.map(\.x).min(), let lowY = south.map(\.y).max(),
      let highY = north.map(\.y).min(), lowX < highX, lowY < highY
    else { return nil }
    // Sides bend between the positions followed: by far less than a hundredth of the box.
    let (marginX, marginY) = ((highX - lowX) / 100, (highY - lowY) / 100)
    (self.lowX, self.highX) = (lowX + marginX, highX - marginX)
    (self.lowY, self.highY) = (lowY + marginY, highY - marginY)
    guard proves(area, locator) else { return nil }
  }

  /// Whether a raw coordinate lies in the closed box; what is no number does not.
  func contains(x: Double, y: Double) -> Bool {
    x >= lowX && x <= highX && y >= lowY && y <= highY
  }

  /// Whether positions all over the box lie in the area.
  private func proves(_ area: GeographicBox, _ locator: GeographicLocator) -> Bool {
    let last = Double(Self.steps - 1)
    for row in 0..<Self.steps {
      for column in 0..<Self.steps {
        let x = lowX + (highX - lowX) * (Double(column) / last)
        let y = lowY + (highY - lowY) * (Double(row) / last)
        guard let point = locator.position(x: x, y: y), area.contains(point) else { return false }
      }
    }
    return true
  }
}
