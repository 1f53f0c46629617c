internal import PlanarGeometry

/// A dig made ready to be asked about many pipes: its shape in its own frame, its depths as numbers. Ticks.
final class DigInFrame: Sendable {
  let dig: Dig
  let shape: LocalShape
  /// b, infinite where unlimited or unknown.
  let bottom: Double
  /// a.
  let top: Double
  /// us.
  let placement: Double
  /// The smallest box around S; a point at the origin of the frame where S is empty.
  let box: GridBox
  /// Where the axis of a bore begins and ends.
  private let boreEnds: [Point]

  init(_ dig: Dig) {
    let box = dig.footprint.box
    let shape = LocalShape(dig.footprint, box: box)
    self.dig = dig
    self.shape = shape
    bottom = dig.bottom.map(Double.init) ?? .infinity
    top = Double(dig.top)
    placement = Double(dig.placement)
    self.box = box ?? GridBox(lower: shape.frame.origin, upper: shape.frame.origin)
    boreEnds = dig.bore == nil ? [] : shape.axes.flatMap { [$0[0], $0[$0.count - 1]] }
  }

  /// The roof over a part of a pipe: a, but 0 within 6 a of an end of a bore, where the rod is still going down
  /// at some 10 degrees; unless its ends are pits. An open excavation has none: 0.
  func roof(near part: NearPart) -> Double {
    guard let bore = dig.bore else { return 0 }
    if bore.endsArePits { return top }
    let slope = 6 * Double(bore.recordedTop) + Tolerance.ticks
    return boreEnds.contains { part.distance(to: $0) <= slope } ? 0 : top
  }
}
