internal import FeatureFormats

/// What a geometry is once its nesting is taken off: parts of one kind, none of them empty.
enum RawShape: Equatable {
  case points([RawPosition])
  case lines([[RawPosition]])
  /// Polygons: rings as drawn, the shell first.
  case areas([[[RawPosition]]])

  /// Takes the nesting off.
  ///
  /// - Throws: `wrong-geometry-type` where a collection mixes kinds, `empty-geometry` where nothing is in it.
  init(_ geometry: RawGeometry) throws(RecordReject) {
    // What nearly every pipe is.
    if case .lineString(let line) = geometry, !line.isEmpty {
      self = .lines([line])
      return
    }
    var points: [RawPosition] = []
    var lines: [[RawPosition]] = []
    var areas: [[[RawPosition]]] = []
    Self.collect(geometry, &points, &lines, &areas)
    switch (points.isEmpty, lines.isEmpty, areas.isEmpty) {
    case (true, true, true): throw RecordReject(.emptyGeometry, "a \(geometry.typeName) without positions")
    case (false, true, true): self = .points(points)
    case (true, false, true): self = .lines(lines)
    case (true, true, false): self = .areas(areas)
    default: throw RecordReject(.wrongGeometryType, "a collection of more than one kind; make a record of each kind")
    }
  }

  private static func collect(
    _ geometry: RawGeometry, _ points: inout [RawPosition], _ lines: inout [[RawPosition]],
    _ areas: inout [[[RawPosition]]]
  ) {
    switch geometry {
    case .point(let position): points += position.map { [$0] } ?? []
    case .multiPoint(let positions): points += positions
    case .lineString(let positions): lines += positions.isEmpty ? [] : [positions]
    case .multiLineString(let parts): lines += parts.filter { !$0.isEmpty }
    case .polygon(let rings): if rings.first?.isEmpty == false { areas.append(rings) }
    case .multiPolygon(let polygons): areas += polygons.filter { $0.first?.isEmpty == false }
    case .collection(let parts): for part in parts { collect(part, &points, &lines, &areas) }
    }
  }
}
