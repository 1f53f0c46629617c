internal import PlanarGeometry

/// Where an asset lies, in the store.
struct PlacedPipe {
  /// One connected run.
  struct Part {
    /// Its vertices on whole millimetres.
    var vertices: [GridPoint]
    /// For each vertex where on the drawn line it lies: an edge and the fraction along it. Empty for points.
    var places: [(segment: Int, fraction: Double)] = []

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
