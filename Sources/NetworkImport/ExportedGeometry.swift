internal import NetworkModel
internal import PlanarGeometry

/// A pipe's place as GeoJSON in metres of the store CRS.
///
/// Lines are a LineString or MultiLineString, points a Point or MultiPoint. A line of which a part is a single
/// position is a GeometryCollection of LineStrings and Points, for a LineString has two positions or more.
struct ExportedGeometry {
  /// The geometry.
  let json: [UInt8]
  /// Whether values for each vertex are nested part by part.
  let isNested: Bool

  init(_ parts: [Pipe.Part]) {
    let singles = parts.filter { $0.vertices.count == 1 }.count
    isNested = parts.count > 1
    var bytes: [UInt8] = []
    if singles == parts.count {
      bytes += "{\"type\":\"\(isNested ? "MultiPoint" : "Point")\",\"coordinates\":".utf8
      if isNested {
        Self.list(parts, to: &bytes) { part, bytes in Self.append(part.vertices[0], to: &bytes) }
      } else {
        Self.append(parts[0].vertices[0], to: &bytes)
      }
    } else if singles == 0 {
      bytes += "{\"type\":\"\(isNested ? "MultiLineString" : "LineString")\",\"coordinates\":".utf8
      if isNested {
        Self.list(parts, to: &bytes) { part, bytes in Self.append(part.vertices, to: &bytes) }
      } else {
        Self.append(parts[0].vertices, to: &bytes)
      }
    } else {
      bytes += "{\"type\":\"GeometryCollection\",\"geometries\":".utf8
      Self.list(parts, to: &bytes) { part, bytes in bytes += ExportedGeometry([part]).json }
    }
    bytes.append(UInt8(ascii: "}"))
    json = bytes
  }

  /// Appends a ring, closed as it is stored, or the vertices of a line.
  static func append(_ points: [GridPoint], to bytes: inout [UInt8]) {
    list(points, to: &bytes) { point, bytes in append(point, to: &bytes) }
  }

  /// Appends a position in metres.
  static func append(_ point: GridPoint, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    ExactNumber.append(metresOf: point.x, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    ExactNumber.append(metresOf: point.y, to: &bytes)
    bytes.append(UInt8(ascii: "]"))
  }

  /// Appends a list.
  static func list<Elements: Sequence>(
    _ elements: Elements, to bytes: inout [UInt8], _ append: (Elements.Element, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    for (place, element) in elements.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      append(element, &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }
}
