public import NetworkModel
public import PlanarGeometry

/// A position in metres, x east and y north, as tests write it.
public typealias Place = (Double, Double)

/// The stored position nearest to one in metres.
public func at(_ x: Double, _ y: Double) -> GridPoint { GridPoint(nearestTickTo: x, y) }

/// A length in metres in whole ticks.
public func ticks(_ metres: Double) -> Int64 { Tick.nearest(metres: metres) }

/// A pipe of known size and place: what is not said is known and 0, laid in an open cut and in service.
///
/// - Parameters:
///   - id: its id.
///   - assetClass: its class.
///   - line: its one part, in metres.
///   - depth: depth of its top everywhere, nil where unknown.
///   - depths: depth of its top at each vertex, in place of `depth`.
///   - diameter: outer diameter, nil where unknown (then the height is unknown too).
///   - uh: recorded horizontal uncertainty, nil where the profile decides.
///   - uv: recorded vertical uncertainty, nil where the profile decides.
public func pipe(
  _ id: String, _ assetClass: AssetClass, _ line: [Place], depth: Double? = nil, depths: [Double?]? = nil,
  diameter: Double? = 0.2, uh: Double? = 0, uv: Double? = 0
) -> Pipe {
  pipe(id, assetClass, parts: [line], depth: depth, depths: depths, diameter: diameter, uh: uh, uv: uv)
}

/// A gas pipe.
public func pipe(
  _ id: String, _ line: [Place], depth: Double? = nil, depths: [Double?]? = nil, diameter: Double? = 0.2,
  uh: Double? = 0, uv: Double? = 0
) -> Pipe {
  pipe(id, .gas, parts: [line], depth: depth, depths: depths, diameter: diameter, uh: uh, uv: uv)
}

/// A pipe of several parts; `depths` are those of each part.
public func pipe(
  _ id: String, _ assetClass: AssetClass = .gas, parts: [[Place]], depth: Double? = nil, depths: [Double?]? = nil,
  diameter: Double? = 0.2, uh: Double? = 0, uv: Double? = 0
) -> Pipe {
  let parts = parts.map { line in
    Pipe.Part(vertices: line.map { at($0.0, $0.1) }, tops: (depths ?? line.map { _ in depth }).map { $0.map(ticks) })
  }
  return Pipe(id: id, assetClass: assetClass, parts: parts).with {
    $0.laying = .openCut
    $0.status = .inService
    $0.quality = .surveyed
    $0.halfWidth = diameter.map { ticks($0 / 2) }
    $0.outerHeight = diameter.map(ticks)
    $0.horizontalUncertainty = uh.map(ticks)
    $0.verticalUncertainty = uv.map(ticks)
  }
}

/// A point asset of a gas network: a disc in plan, from `top` to `bottom`, which nothing separates where the bottom is unknown.
public func chamber(
  _ id: String, _ place: Place, top: Double? = 0, bottom: Double? = nil, diameter: Double? = 1,
  kind: AssetKind = .chamber, uh: Double? = 0, uv: Double? = 0
) -> Pipe {
  pipe(id, .gas, [place], depth: top, diameter: diameter, uh: uh, uv: uv).with {
    $0.kind = kind
    $0.outerHeight = bottom.flatMap { bottom in top.map { ticks(bottom - $0) } }
  }
}

extension Pipe {
  /// The same pipe with something changed.
  public func with(_ change: (inout Pipe) -> Void) -> Pipe {
    var pipe = self
    change(&pipe)
    return pipe
  }

  /// The same pipe drawn from its other end.
  public var reversed: Pipe {
    with { pipe in
      pipe.parts = pipe.parts.reversed().map { part in
        Part(vertices: part.vertices.reversed(), tops: part.tops.reversed())
      }
    }
  }

  /// The same pipe elsewhere.
  public func moved(by step: GridPoint) -> Pipe { mapped { $0.moved(by: step) } }

  /// The same pipe with other positions.
  public func mapped(_ map: (GridPoint) -> GridPoint) -> Pipe {
    with { pipe in
      for index in pipe.parts.indices { pipe.parts[index].vertices = pipe.parts[index].vertices.map(map) }
    }
  }
}

extension GridPoint {
  /// The position turned around the origin by the angle of the 3-4-5 triangle: exact for multiples of five ticks.
  ///
  /// What was parallel to an axis is slanted, and no distance changes.
  public var turned: GridPoint { GridPoint(x: (3 * x - 4 * y) / 5, y: (4 * x + 3 * y) / 5) }

  /// The position a step away.
  public func moved(by step: GridPoint) -> GridPoint { GridPoint(x: x + step.x, y: y + step.y) }
}
