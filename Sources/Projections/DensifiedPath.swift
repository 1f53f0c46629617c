/// A vertex that stands in a carried-over line and was not in its source.
public struct InsertedVertex: Hashable, Sendable {
  /// Which vertex of the carried-over line it is, from 0.
  public let index: Int
  /// The source edge it lies on, from 0.
  public let segment: Int
  /// How far along the source edge, above 0 and below 1: for depths and whatever else runs along an edge.
  public let fraction: Double
}

/// A line or ring carried into the store's coordinates, bent where its edges bend.
public struct DensifiedPath: Hashable, Sendable {
  /// East, in the units of the target.
  public var x: [Double]
  /// North.
  public var y: [Double]
  /// The vertices that were inserted, in the order of the line; all others are the source's own, in their order.
  public let inserted: [InsertedVertex]

  /// For every vertex the source edge it lies on and how far along; the last vertex of n stands at the end of edge
  /// n - 2, every other source vertex at the beginning of its edge.
  public var positions: [(segment: Int, fraction: Double)] {
    var result: [(segment: Int, fraction: Double)] = []
    result.reserveCapacity(x.count)
    var next = 0
    var source = 0
    let lastSource = x.count - inserted.count - 1
    for index in x.indices {
      if next < inserted.count, inserted[next].index == index {
        result.append((inserted[next].segment, inserted[next].fraction))
        next += 1
      } else {
        result.append(source == lastSource && source > 0 ? (source - 1, 1) : (source, 0))
        source += 1
      }
    }
    return result
  }
}
