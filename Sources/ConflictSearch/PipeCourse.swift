public import ColumnStore
internal import ConflictRules
public import NetworkModel
internal import PlanarGeometry

/// Where the pipe of a finding runs near the dig: for maps, and never for measures.
///
/// The pipe is cut at a box around the dig that reaches beyond every zone it is in, so that a main of fifty kilometres is
/// the hundred metres that matter.
public struct PipeCourse: Sendable {
  /// Its lines in metres of the store CRS, in drawing order; one of a single position is a point asset.
  public let parts: [[Finding.Position]]

  /// How far beyond its zones, and beyond the gap that was found, the box reaches on every side, in metres.
  public static let marginMetres = 5.0

  /// Reads the pipe of a finding about `dig` from the network that was asked.
  ///
  /// - Throws: where the network is damaged.
  /// - Complexity: O(n) in the vertices of the pipe.
  public init(of finding: Finding, near dig: Dig, in network: Network) throws(ColumnFileError) {
    let pipe = try network.pipe(at: finding.place)
    let (onDig, onPipe) = (finding.nearestOnDig, finding.nearestOnPipe)
    let (east, north) = (onPipe.x - onDig.x, onPipe.y - onDig.y)
    let gap = (east * east + north * north).squareRoot()
    let reaches = finding.zones.map(\.reachMetres)
    let reach = Tick.roundedUp(metres: reaches.reduce(gap, max) + Self.marginMetres)
    let nearest = GridPoint(nearestTickTo: onPipe.x, onPipe.y)
    let box = (dig.footprint.box ?? GridBox(lower: nearest, upper: nearest)).grown(by: reach)
    let cutter = BoxCutter(box)
    parts = pipe.parts.flatMap { cutter.pieces(of: $0.vertices) }
  }
}

/// Cuts lines at the sides of a box.
private struct BoxCutter {
  private let frame: LocalFrame
  private let width: Double
  private let height: Double

  init(_ box: GridBox) {
    frame = LocalFrame(origin: box.lower)
    width = Double(box.upper.x - box.lower.x)
    height = Double(box.upper.y - box.lower.y)
  }

  /// What of a line lies in the closed box.
  func pieces(of vertices: [GridPoint]) -> [[Finding.Position]] {
    let points = vertices.map(frame.local)
    if points.count == 1 { return isInside(points[0]) ? [[position(points[0])]] : [] }
    var pieces: [[Finding.Position]] = []
    var open = false
    for index in points.indices.dropLast() {
      let segment = Segment(points[index], points[index + 1])
      guard let (lower, upper) = inside(segment) else {
        open = false
        continue
      }
      // Only a piece that came to the end of its segment goes on in the next.
      if !open || lower > 0 { pieces.append([position(segment.point(at: lower))]) }
      pieces[pieces.count - 1].append(position(segment.point(at: upper)))
      open = upper == 1
    }
    return pieces
  }

  private func isInside(_ point: Point) -> Bool {
    point.x >= 0 && point.x <= width && point.y >= 0 && point.y <= height
  }

  private func position(_ point: Point) -> Finding.Position {
    let metres = frame.metres(point)
    return Finding.Position(x: metres.x, y: metres.y)
  }

  /// The fractions between which a segment lies in the box; nil where it does nowhere.
  private func inside(_ segment: Segment) -> (lower: Double, upper: Double)? {
    var (lower, upper) = (0.0, 1.0)
    let sides = [
      (segment.start.x, segment.end.x, width), (segment.start.y, segment.end.y, height),
    ]
    for (start, end, extent) in sides {
      let step = end - start
      if step == 0 {
        if start < 0 || start > extent { return nil }
        continue
      }
      let (first, second) = (-start / step, (extent - start) / step)
      lower = max(lower, min(first, second))
      upper = min(upper, max(first, second))
    }
    return lower <= upper ? (lower, upper) : nil
  }
}
