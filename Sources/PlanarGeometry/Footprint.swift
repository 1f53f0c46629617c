/// A polygon of stored positions: a shell and its holes, each ring closed (first position repeated at the end).
public struct GridPolygon: Hashable, Sendable {
  /// The outer ring.
  public var shell: [GridPoint]
  /// The rings cut out of it.
  public var holes: [[GridPoint]]

  /// Makes a polygon from closed rings.
  public init(shell: [GridPoint], holes: [[GridPoint]] = []) {
    self.shell = shell
    self.holes = holes
  }
}

/// The plan shape of a dig, a closed set of points: polygons, and everything within `radius` of lines and points.
///
/// A polygon dig has `radius` 0 and holds lines only where a repair kept a ring that encloses nothing.
/// A trench drawn as a line has its half width as radius (round ends), a pit drawn as a point its radius:
/// both are exact, never a polygon with corners standing in for an arc.
public struct Footprint: Hashable, Sendable {
  /// Valid polygons that do not overlap each other, holes honoured.
  public var polygons: [GridPolygon]
  /// Lines of one position or more; a line of one position is a disc around it.
  public var lines: [[GridPoint]]
  /// How far the shape reaches from its lines, in ticks.
  public var radius: Int64

  /// Makes a footprint; at least one polygon or one line must be given to be of use.
  public init(polygons: [GridPolygon] = [], lines: [[GridPoint]] = [], radius: Int64 = 0) {
    self.polygons = polygons
    self.lines = lines
    self.radius = radius
  }

  /// Every position the footprint is drawn with.
  public var positions: [GridPoint] {
    polygons.flatMap { $0.shell + $0.holes.flatMap { $0 } } + lines.flatMap { $0 }
  }

  /// The smallest box that holds the whole shape, nil where it is empty.
  public var box: GridBox? {
    var box: GridBox?
    // Holes lie in their shells.
    for ring in polygons.lazy.map(\.shell) + lines {
      guard let own = GridBox(around: ring) else { continue }
      box = box?.union(own) ?? own
    }
    return box?.grown(by: radius)
  }
}
