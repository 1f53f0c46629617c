internal import ColumnStore
internal import ConflictSearch
internal import PlanarGeometry

/// The geometry of one Feature, encoded: positions of the store carried to longitude and latitude.
struct GeoJSONShape {
  typealias Unproject = (Finding.Position) throws -> Decision.PrintedPosition

  /// One JSON value.
  let encoded: [UInt8]

  /// The plan shape of a dig.
  static func dig(_ footprint: Footprint, _ unproject: Unproject) throws -> GeoJSONShape {
    let areas = try footprint.polygons.map { try polygon($0, unproject) }
    let lines = footprint.lines.filter { !$0.isEmpty }
    let drawn =
      try footprint.isPoint
      ? lines.map { try position(metres($0[0]), unproject) }
      : lines.map { line in
        // A line of one position among others is as long as a line can be short.
        try positions(line.count == 1 ? [metres(line[0]), metres(line[0])] : line.map(metres), unproject)
      }
    let shapes = [
      shape("Polygon", "MultiPolygon", areas),
      shape(footprint.isPoint ? "Point" : "LineString", footprint.isPoint ? "MultiPoint" : "MultiLineString", drawn),
    ].compactMap(\.self)
    guard shapes.count > 1 else { return GeoJSONShape(encoded: shapes.first ?? Array("null".utf8)) }
    return GeoJSONShape(
      encoded: Array(#"{"type":"GeometryCollection","geometries":"#.utf8) + list(shapes) + Array("}".utf8))
  }

  /// The course of a pipe; null where it has none.
  static func course(_ course: PipeCourse, _ unproject: Unproject) throws -> GeoJSONShape {
    let points = try course.parts.filter { $0.count == 1 }.map { try position($0[0], unproject) }
    if points.count == course.parts.count {
      return GeoJSONShape(encoded: shape("Point", "MultiPoint", points) ?? Array("null".utf8))
    }
    let lines = try course.parts.map { try positions($0.count == 1 ? [$0[0], $0[0]] : $0, unproject) }
    return GeoJSONShape(encoded: shape("LineString", "MultiLineString", lines) ?? Array("null".utf8))
  }

  /// The line along which a gap is measured; a point where there is none.
  static func gap(
    from dig: Finding.Position, to pipe: Finding.Position, _ unproject: Unproject
  ) throws -> GeoJSONShape {
    let (start, end) = (try position(dig, unproject), try position(pipe, unproject))
    let encoded = start == end ? one("Point", start) : one("LineString", list([start, end]))
    return GeoJSONShape(encoded: encoded)
  }

  /// Rings turn as RFC 7946 wants them: shells against the clock, holes with it.
  private static func polygon(_ polygon: GridPolygon, _ unproject: Unproject) throws -> [UInt8] {
    let rings = [turned(polygon.shell, anticlockwise: true)] + polygon.holes.map { turned($0, anticlockwise: false) }
    return list(try rings.map { try positions($0.map(metres), unproject) })
  }

  private static func turned(_ ring: [GridPoint], anticlockwise: Bool) -> [GridPoint] {
    guard let first = ring.first else { return ring }
    let frame = LocalFrame(origin: first)
    var twiceArea = 0.0
    for (start, end) in zip(ring, ring.dropFirst()) {
      let (from, to) = (frame.local(start), frame.local(end))
      twiceArea += from.x * to.y - to.x * from.y
    }
    return (twiceArea > 0) == anticlockwise ? ring : ring.reversed()
  }

  private static func metres(_ point: GridPoint) -> Finding.Position {
    Finding.Position(x: Tick.metres(point.x), y: Tick.metres(point.y))
  }

  private static func position(_ place: Finding.Position, _ unproject: Unproject) throws -> [UInt8] {
    let (x, y, decimals) = try unproject(place)
    var bytes = Array("[".utf8)
    JSONText.append(number: x, places: decimals, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    JSONText.append(number: y, places: decimals, to: &bytes)
    return bytes + Array("]".utf8)
  }

  private static func positions(_ places: [Finding.Position], _ unproject: Unproject) throws -> [UInt8] {
    list(try places.map { try position($0, unproject) })
  }

  /// One value or several of a kind; nil for none.
  private static func shape(_ single: String, _ several: String, _ values: [[UInt8]]) -> [UInt8]? {
    if values.isEmpty { return nil }
    return values.count == 1 ? one(single, values[0]) : one(several, list(values))
  }

  private static func one(_ type: String, _ coordinates: [UInt8]) -> [UInt8] {
    Array(#"{"type":"\#(type)","coordinates":"#.utf8) + coordinates + Array("}".utf8)
  }

  private static func list(_ values: [[UInt8]]) -> [UInt8] {
    Array("[".utf8) + values.joined(separator: Array(",".utf8)) + Array("]".utf8)
  }
}

extension Footprint {
  /// Whether it is discs around points alone.
  var isPoint: Bool { polygons.isEmpty && !lines.isEmpty && lines.allSatisfy { $0.count == 1 } }
}
