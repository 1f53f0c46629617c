internal import ForeignReaders

/// Why a record cannot become a feature.
enum DecodeFault: Error {
  /// The record alone is to blame.
  case reject(RejectReason, String)
  /// The source is to blame.
  case source(String)
}

/// Builds geometries straight from the parser's tape.
struct GeometryDecoder {
  let document: JSONDocument
  /// The CRS that the record names so far.
  private(set) var declaredCRS: String?

  init(document: JSONDocument) {
    self.document = document
  }

  /// Builds the geometry at `node`. The document's depth limit bounds the recursion.
  mutating func geometry(at node: JSONNode) throws(DecodeFault) -> RawGeometry {
    guard document.kind(of: node) == .object else {
      throw .reject(.wrongGeometryType, "the geometry is \(document.kind(of: node).words)")
    }
    var type: JSONNode?
    var coordinates: JSONNode?
    var geometries: JSONNode?
    var next = document.firstChild(of: node)
    while let key = next {
      let value = document.value(ofKey: key)
      switch document.textLength(at: key) {
      case 3 where document.isText("crs", at: key): try note(CRSMember(document, value))
      case 4 where document.isText("type", at: key): type = value
      case 10 where document.isText("geometries", at: key): geometries = value
      case 11 where document.isText("coordinates", at: key): coordinates = value
      default: break
      }
      next = document.after(value)
    }
    guard let type, document.kind(of: type) == .string else {
      throw .reject(.wrongGeometryType, "the geometry names no type")
    }
    guard let known = GeometryType(document, type) else {
      let name = document.string(at: type) ?? ""
      throw .reject(.wrongGeometryType, "the geometry type '\(name)' is not known")
    }
    if known == .collection { return try collection(geometries) }
    return try simple(known, coordinates)
  }

  /// Takes in a CRS that the record names; two different ones in a record cannot both hold.
  mutating func note(_ crs: CRSMember) throws(DecodeFault) {
    switch crs {
    case .none: break
    case .unreadable(let problem): throw .source("\(problem); \(CRSMember.advice)")
    case .name(let name):
      if let declaredCRS, declaredCRS != name {
        throw .source("the record names two CRS, '\(declaredCRS)' and '\(name)'")
      }
      declaredCRS = name
    }
  }

  private mutating func collection(_ node: JSONNode?) throws(DecodeFault) -> RawGeometry {
    guard let node, document.kind(of: node) == .array else {
      throw .reject(.wrongGeometryType, "a GeometryCollection without 'geometries'")
    }
    var parts: [RawGeometry] = []
    var next = document.firstChild(of: node)
    while let part = next {
      parts.append(try geometry(at: part))
      next = document.after(part)
    }
    return .collection(parts)
  }

  private func simple(_ type: GeometryType, _ node: JSONNode?) throws(DecodeFault) -> RawGeometry {
    guard let node, document.kind(of: node) == .array else {
      throw .reject(.wrongGeometryType, "a \(type.rawValue) without a list of coordinates")
    }
    guard document.firstChild(of: node) != nil else {
      throw .reject(.emptyGeometry, "a \(type.rawValue) without positions")
    }
    switch type {
    case .point:
      guard let position = document.tuple(at: node, make: RawPosition.init) else { throw malformed(type) }
      return .point(position)
    case .multiPoint: return .multiPoint(try positions(node, type))
    case .lineString: return .lineString(try positions(node, type))
    case .multiLineString: return .multiLineString(try parts(node, type))
    case .polygon: return .polygon(try parts(node, type))
    case .multiPolygon, .collection:
      var polygons: [[[RawPosition]]] = []
      var next = document.firstChild(of: node)
      while let part = next {
        polygons.append(try parts(part, type))
        next = document.after(part)
      }
      return .multiPolygon(polygons)
    }
  }

  private func parts(_ node: JSONNode, _ type: GeometryType) throws(DecodeFault) -> [[RawPosition]] {
    guard document.kind(of: node) == .array else { throw malformed(type) }
    var parts: [[RawPosition]] = []
    var next = document.firstChild(of: node)
    while let part = next {
      parts.append(try positions(part, type))
      next = document.after(part)
    }
    return parts
  }

  private func positions(_ node: JSONNode, _ type: GeometryType) throws(DecodeFault) -> [RawPosition] {
    var positions: [RawPosition] = []
    guard document.appendTuples(at: node, to: &positions, make: RawPosition.init) else { throw malformed(type) }
    return positions
  }

  private func malformed(_ type: GeometryType) -> DecodeFault {
    .reject(.wrongGeometryType, "the coordinates are not those of a \(type.rawValue)")
  }
}

extension GeometryDecoder {
  /// Members below which positions stand; a collection inside a collection is no feature, and still somewhere.
  private static let holders: Set<String> = ["coordinates", "geometries", "geometry", "features"]

  /// The positions that can be read below a geometry which is no geometry: any list that starts with two numbers.
  func readablePositions(below node: JSONNode) -> [RawPosition] {
    var positions: [RawPosition] = []
    collect(node, &positions)
    return positions
  }

  private func collect(_ node: JSONNode, _ positions: inout [RawPosition]) {
    switch document.kind(of: node) {
    case .object:
      var next = document.firstChild(of: node)
      while let key = next {
        let value = document.value(ofKey: key)
        if let name = document.string(at: key), Self.holders.contains(name) { collect(value, &positions) }
        next = document.after(value)
      }
    case .array:
      var next = document.firstChild(of: node)
      if let x = next.flatMap({ document.double(at: $0) }),
        let y = next.flatMap({ document.after($0) }).flatMap({ document.double(at: $0) })
      {
        positions.append(RawPosition(x: x, y: y))
        return
      }
      while let element = next {
        collect(element, &positions)
        next = document.after(element)
      }
    default: break
    }
  }
}
