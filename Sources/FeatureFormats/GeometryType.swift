internal import ForeignReaders

/// The types that GeoJSON knows as geometries.
enum GeometryType: String {
  case point = "Point"
  case multiPoint = "MultiPoint"
  case lineString = "LineString"
  case multiLineString = "MultiLineString"
  case polygon = "Polygon"
  case multiPolygon = "MultiPolygon"
  case collection = "GeometryCollection"

  /// The type that the text at `node` names; nil where it names none.
  init?(_ document: JSONDocument, _ node: JSONNode) {
    switch document.textLength(at: node) {
    case 5 where document.isText("Point", at: node): self = .point
    case 7 where document.isText("Polygon", at: node): self = .polygon
    case 10 where document.isText("LineString", at: node): self = .lineString
    case 10 where document.isText("MultiPoint", at: node): self = .multiPoint
    case 12 where document.isText("MultiPolygon", at: node): self = .multiPolygon
    case 15 where document.isText("MultiLineString", at: node): self = .multiLineString
    case 18 where document.isText("GeometryCollection", at: node): self = .collection
    default: return nil
    }
  }
}
