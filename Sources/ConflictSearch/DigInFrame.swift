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
  /// Boxes that together hold S.
  let boxes: [GridBox]
  /// Some position of S.
  private let anyPosition: Point?
  private let width: Double
  private let height: Double
  /// Where the axis of a bore begins and ends.
  private let boreEnds: [Point]

  /// - Parameter isPlain: whether its shape looks at every edge for everything, as the brute force does.
  init(_ dig: Dig, isPlain: Bool = false) {
    let box = dig.footprint.box
    let shape = LocalShape(dig.footprint, box: box, isPlain: isPlain)
    self.dig = dig
    self.shape = shape
    bottom = dig.bottom.map(Double.init) ?? .infinity
    top = Double(dig.top)
    placement = Double(dig.placement)
    anyPosition = (dig.footprint.polygons.first?.shell.first ?? dig.footprint.lines.first?.first).map(shape.frame.local)
    width = box.map { Double($0.upper.x - $0.lower.x) } ?? 0
    height = box.map { Double($0.upper.y - $0.lower.y) } ?? 0
    let whole = box ?? GridBox(lower: shape.frame.origin, upper: shape.frame.origin)
    self.box = whole
    boxes = DigBoxes.boxes(of: dig.footprint, whole: whole)
    boreEnds = dig.bore == nil ? [] : shape.axes.flatMap { [$0[0], $0[$0.count - 1]] }
  }

  /// Whether a segment may come within a distance of S, by their boxes; exact arithmetic on whole ticks.
  func mayComeWithin(_ distance: Double, of segment: Segment) -> Bool {
    // The frame begins at the least corner of the box.
    min(segment.start.x, segment.end.x) - width <= distance && -max(segment.start.x, segment.end.x) <= distance
      && min(segment.start.y, segment.end.y) - height <= distance && -max(segment.start.y, segment.end.y) <= distance
  }

  /// A distance that S is never farther away from a position than; infinite where S is empty.
  func distanceAtMost(to point: Point) -> Double { (anyPosition?.distance(to: point) ?? .infinity) * (1 + 1e-12) }

  /// The roof over a part of a pipe: a, but 0 within 6 a of an end of a bore, where the rod is still going down
  /// at some 10 degrees; unless its ends are pits. An open excavation has none: 0.
  func roof(near part: NearPart) -> Double {
    guard let bore = dig.bore else { return 0 }
    if bore.endsArePits { return top }
    let slope = 6 * Double(bore.recordedTop) + Tolerance.ticks
    return boreEnds.contains { part.distance(to: $0) <= slope } ? 0 : top
  }
}
