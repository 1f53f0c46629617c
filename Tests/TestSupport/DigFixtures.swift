public import ConflictSearch
public import PlanarGeometry

/// A closed ring in metres; the first position is repeated here.
public func ring(_ places: [Place]) -> [GridPoint] {
  let points = places.map { at($0.0, $0.1) }
  return points + points.prefix(1)
}

/// A polygon in metres; rings are closed here.
public func polygon(_ shell: [Place], holes: [[Place]] = []) -> GridPolygon {
  GridPolygon(shell: ring(shell), holes: holes.map(ring))
}

/// The corners of a box, anticlockwise.
public func corners(_ lower: Place, _ upper: Place) -> [Place] {
  [lower, (upper.0, lower.1), upper, (lower.0, upper.1)]
}

/// A pit drawn as a polygon, open from the ground to `depth`; nil where that is unknown.
public func pit(
  _ shell: [Place], holes: [[Place]] = [], depth: Double? = nil, placement: Double = 0
) -> Dig {
  Dig(
    footprint: Footprint(polygons: [polygon(shell, holes: holes)]), bottom: depth.map(ticks),
    placement: ticks(placement))
}

/// A pit drawn as an axis-parallel box.
public func square(_ lower: Place, _ upper: Place, depth: Double? = nil, placement: Double = 0) -> Dig {
  pit(corners(lower, upper), depth: depth, placement: placement)
}

/// A trench drawn as a line with a width.
public func trench(_ line: [Place], width: Double, depth: Double? = nil, placement: Double = 0) -> Dig {
  Dig(
    footprint: Footprint(lines: [line.map { at($0.0, $0.1) }], radius: ticks(width / 2)), bottom: depth.map(ticks),
    placement: ticks(placement))
}

/// A pit drawn as a point with a radius.
public func disc(_ place: Place, radius: Double, depth: Double? = nil, placement: Double = 0) -> Dig {
  trench([place], width: radius * 2, depth: depth, placement: placement)
}

/// A trenchless bore from `top` to `bottom` (nil: unlimited), widened by `tolerance` at both sides.
public func bore(
  _ line: [Place], diameter: Double, top: Double, bottom: Double?, tolerance: Double = 0, pits: Bool = false
) -> Dig {
  var dig = trench(line, width: diameter, depth: bottom.map { $0 + tolerance })
  dig.top = max(0, ticks(top) - ticks(tolerance))
  dig.bore = Dig.Bore(recordedTop: ticks(top), endsArePits: pits)
  return dig
}

extension Dig {
  /// The same dig elsewhere.
  public func moved(by step: GridPoint) -> Dig { mapped { $0.moved(by: step) } }

  /// The same dig with other positions.
  public func mapped(_ map: (GridPoint) -> GridPoint) -> Dig {
    with { dig in
      dig.footprint.polygons = footprint.polygons.map { polygon in
        GridPolygon(shell: polygon.shell.map(map), holes: polygon.holes.map { $0.map(map) })
      }
      dig.footprint.lines = footprint.lines.map { $0.map(map) }
    }
  }

  /// The same dig with something changed.
  public func with(_ change: (inout Dig) -> Void) -> Dig {
    var dig = self
    change(&dig)
    return dig
  }
}
