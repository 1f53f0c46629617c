internal import FeatureFormats
internal import PlanarGeometry
internal import Projections

extension CoordinateCarrier {
  /// Polygons on whole ticks of the store, ready for repair.
  struct CarriedArea {
    /// Each polygon: its shell and then its holes.
    var polygons: [[[GridPoint]]] = []
    /// Rings that were not closed; now they are, before they are carried over, so that the last edge bends too.
    var closedRings = 0
    /// Vertices inserted to keep edges straight.
    var inserted = 0
  }

  /// Carries polygons over, edges kept straight; every position must have been admitted.
  func area(_ polygons: [[[RawPosition]]]) throws(RecordReject) -> CarriedArea {
    var area = CarriedArea()
    for rings in polygons {
      var carried: [[GridPoint]] = []
      for ring in rings {
        var closed = ring
        if let first = ring.first, let last = ring.last, ring.count > 1, (first.x, first.y) != (last.x, last.y) {
          closed.append(first)
          area.closedRings += 1
        }
        let path = try line(closed)
        area.inserted += path.inserted.count
        carried.append(Self.ticks(path.x, path.y))
      }
      area.polygons.append(carried)
    }
    return area
  }

  /// Positions in metres on the nearest whole ticks.
  static func ticks(_ x: [Double], _ y: [Double]) -> [GridPoint] {
    zip(x, y).map { GridPoint(nearestTickTo: $0, $1) }
  }
}
