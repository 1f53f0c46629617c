internal import FeatureFormats

/// Values that a source records for the two ends of a line.
///
/// They stand at its first and last vertex. Nothing is known between: whether a pipe with bends falls evenly from end
/// to end is not recorded. The ends of a line in several parts cannot be told.
enum LineEnds {
  /// The values, one a vertex and nested as the coordinates are; nil where the geometry is no line of one part.
  static func list(_ from: JSONTree, _ to: JSONTree, along geometry: RawGeometry) -> JSONTree? {
    switch geometry {
    case .lineString(let positions): return list(from, to, count: positions.count)
    case .multiLineString(let parts):
      guard let only = single(parts) else { return nil }
      return list(from, to, count: parts[only].count).map { list in
        .array(parts.indices.map { $0 == only ? list : .array([]) })
      }
    default: return nil
    }
  }

  /// A line with elevations at its two ends and none between; nil where it is no line of one part.
  static func elevated(_ geometry: RawGeometry, from: Double?, to: Double?) -> RawGeometry? {
    func elevated(_ positions: [RawPosition]) -> [RawPosition] {
      var positions = positions
      for index in positions.indices {
        positions[index].z = index == 0 ? from : index == positions.count - 1 ? to : nil
      }
      return positions
    }
    switch geometry {
    case .lineString(let positions): return positions.count > 1 ? .lineString(elevated(positions)) : nil
    case .multiLineString(let parts):
      guard let only = single(parts), parts[only].count > 1 else { return nil }
      return .multiLineString(parts.map(elevated))
    default: return nil
    }
  }

  /// Whether a geometry has ends that cannot be told; points and areas have none.
  static func areLost(in geometry: RawGeometry) -> Bool {
    switch geometry {
    case .multiLineString, .collection: true
    case .point, .multiPoint, .lineString, .polygon, .multiPolygon: false
    }
  }

  private static func list(_ from: JSONTree, _ to: JSONTree, count: Int) -> JSONTree? {
    guard count > 1 else { return nil }
    return .array([from] + [JSONTree](repeating: .null, count: count - 2) + [to])
  }

  /// The place of the only part that has vertices.
  private static func single(_ parts: [[RawPosition]]) -> Int? {
    let filled = parts.indices.filter { !parts[$0].isEmpty }
    return filled.count == 1 ? filled[0] : nil
  }
}
