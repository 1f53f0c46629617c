internal import NetworkModel
internal import PlanarGeometry

/// Where an asset lies, in the store.
struct PlacedPipe {
  /// One connected run.
  struct Part {
    /// Its vertices on whole millimetres.
    var vertices: [GridPoint]
    /// For each vertex where on the drawn line it lies: an edge and the fraction along it. Empty for points, and where
    /// the vertices are those that were drawn.
    var places: [(segment: Int, fraction: Double)] = []

    /// Depths at the vertices, given those at the vertices that were drawn.
    func tops(_ drawn: [Double?]) -> [Double?] {
      if places.isEmpty { return drawn }
      return places.map { StoredTops.interpolated(drawn, segment: $0.segment, fraction: $0.fraction) }
    }

    /// The part with one depth at all vertices.
    func part(top: Int64?) -> Pipe.Part {
      Pipe.Part(vertices: vertices, tops: [Int64?](repeating: top, count: vertices.count))
    }

    /// Whether all its vertices are one position.
    var hasNoLength: Bool { vertices.allSatisfy { $0 == vertices[0] } }
  }

  /// The runs; one for each line, point or polygon.
  var parts: [Part]
  /// The radius of the disc around a polygon.
  var discRadius: Int64?
  /// What had to be put right, once a record.
  var repair: ImportRepair?
  /// Vertices inserted to keep edges straight.
  var inserted = 0
  /// Whether a position lies a little outside the area of use.
  var isOutsideAreaOfUse = false

  /// Whether all of it is single positions.
  var isPoint: Bool { parts.allSatisfy { $0.vertices.count == 1 } }
}
