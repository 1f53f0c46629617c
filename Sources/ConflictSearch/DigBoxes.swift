internal import PlanarGeometry

/// Boxes that together hold a dig: one, or for a long line some along it, for the box around a slanted trench of 300 m
/// holds a hundred times what lies near the trench.
enum DigBoxes {
  /// Most boxes of a line; each costs a comparison in every node of the index that is looked at.
  private static let most = 8.0
  /// Shorter pieces of a line, in ticks, gain nothing: reaches are as long.
  private static let shortest = 30 * Tick.perMetre

  /// - Parameter box: that of the whole footprint.
  static func boxes(of footprint: Footprint, whole box: GridBox) -> [GridBox] {
    guard footprint.polygons.isEmpty, footprint.lines.count == 1, let line = footprint.lines.first else { return [box] }
    let frame = LocalFrame(origin: line[0])
    let segments = LocalShape.segments(of: line.map(frame.local))
    let length = segments.reduce(0) { $0 + $1.length }
    let step = max(shortest, length / most)
    if length <= step { return [box] }

    var boxes: [GridBox] = []
    var current = GridBox(lower: line[0], upper: line[0])
    var room = step
    for segment in segments {
      var done = 0.0
      while segment.length - done > room {
        done += room
        // Rounded to whole ticks both ways: the point itself lies between.
        let cut = segment.point(at: done / segment.length)
        let near = GridPoint(
          x: frame.origin.x + Int64(cut.x.rounded(.down)), y: frame.origin.y + Int64(cut.y.rounded(.down)))
        let cell = GridBox(lower: near, upper: near).grown(by: 2)
        boxes.append(current.union(cell))
        current = cell
        room = step
      }
      room -= segment.length - done
      current.form(
        including: GridPoint(x: frame.origin.x + Int64(segment.end.x), y: frame.origin.y + Int64(segment.end.y)))
    }
    return (boxes + [current]).map { $0.grown(by: footprint.radius) }
  }
}
