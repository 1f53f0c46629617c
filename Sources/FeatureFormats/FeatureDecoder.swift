internal import ForeignReaders

/// Turns the bytes of one record into a feature or a reject. Of a repeated key the last value holds.
struct FeatureDecoder {
  /// What a record is found to be.
  enum Outcome {
    /// A feature, or a reject for what the JSON says.
    case record(RawRecord)
    /// No JSON at all: a reject, or damage to the source, as its place says.
    case notJSON(JSONError)
  }

  let document: JSONDocument
  /// What errors call the source.
  let source: String
  private let keys = MemberKeys()

  init(source: String) throws(FormatError) {
    self.source = source
    do {
      document = try JSONDocument()
    } catch {
      throw FormatError(source: source, problem: error.message)
    }
  }

  /// Decodes the record in `range` of `bytes`.
  ///
  /// Throws where its CRS cannot be read or it names two: then nobody knows where any of it lies.
  ///
  /// - Parameter withProperties: whether the properties of a feature are wanted; without, they are empty.
  func decode(
    _ bytes: [UInt8], _ range: Range<Int>, row: Int, offset: Int, withProperties: Bool = true
  ) throws(FormatError) -> Outcome {
    let root: JSONNode
    do {
      root = try document.parse(bytes, in: range)
    } catch {
      return .notJSON(error)
    }
    return .record(try record(root, row: row, offset: offset, withProperties: withProperties))
  }

  /// Decodes the record that was parsed last; throws as `decode`.
  func record(
    _ root: JSONNode, row: Int, offset: Int, withProperties: Bool = true
  ) throws(FormatError) -> RawRecord {
    guard document.kind(of: root) == .object else {
      let detail = "the record is \(document.kind(of: root).words), not a Feature"
      return .reject(RawReject(row: row, reason: .invalidJSON, detail: detail))
    }
    var members = Members(document, root)
    if !withProperties { members.properties = nil }
    var geometry = GeometryDecoder(document: document)
    do {
      return .feature(try feature(root, members, &geometry, row: row, offset: offset))
    } catch {
      switch error {
      case .source(let problem):
        throw FormatError(source: source, row: row, byteOffset: offset, problem: problem)
      case .reject(let reason, let detail):
        let properties = members.properties.map { [JSONMember](document, $0) } ?? []
        let id = properties[key: "id"]?.asIdentifier ?? members.id.flatMap { JSONTree(document, $0).asIdentifier }
        return .reject(
          RawReject(
            row: row, id: id, reason: reason, detail: detail,
            positions: geometry.readablePositions(below: root), properties: properties))
      }
    }
  }

  /// What is said of a source that ends in half a line.
  static let cutLine = "the last line is not JSON and has no line end"

  /// The reject of a record that is not JSON.
  static func reject(_ error: JSONError, row: Int) -> RawRecord {
    .reject(RawReject(row: row, reason: .invalidJSON, detail: error.description))
  }

  private func feature(
    _ root: JSONNode, _ members: Members, _ decoder: inout GeometryDecoder, row: Int, offset: Int
  ) throws(DecodeFault) -> RawFeature {
    guard let type = members.type, document.kind(of: type) == .string else {
      throw .reject(.invalidJSON, "the record names no type")
    }
    if GeometryType(document, type) != nil {
      let geometry = try placed(try decoder.geometry(at: root))
      return RawFeature(row: row, byteOffset: offset, geometry: geometry, declaredCRS: decoder.declaredCRS)
    }
    guard document.isText("Feature", at: type) else {
      let name = document.string(at: type) ?? ""
      throw .reject(.invalidJSON, "the type '\(name)' is not that of a Feature or a geometry")
    }
    if let crs = members.crs { try decoder.note(CRSMember(document, crs)) }
    var geometry: RawGeometry?
    if let node = members.geometry, document.kind(of: node) != .null {
      geometry = try placed(try decoder.geometry(at: node))
    } else if members.trench == nil {
      throw .reject(.noGeometry, "the feature has no geometry")
    }
    return RawFeature(
      row: row, byteOffset: offset,
      id: members.id.map { JSONTree(document, $0) },
      properties: members.properties.map { keys.members(document, $0) } ?? [],
      geometry: geometry, declaredCRS: decoder.declaredCRS,
      foreign: members.trench.map { [JSONMember(key: "trench", value: JSONTree(document, $0))] } ?? [])
  }

  private func placed(_ geometry: RawGeometry) throws(DecodeFault) -> RawGeometry {
    if geometry.isEmpty { throw .reject(.emptyGeometry, "a \(geometry.typeName) without positions") }
    return geometry
  }
}

/// The members of a record that mean something, found in one pass.
private struct Members {
  var type: JSONNode?
  var id: JSONNode?
  var geometry: JSONNode?
  var properties: JSONNode?
  var crs: JSONNode?
  var trench: JSONNode?

  init(_ document: JSONDocument, _ root: JSONNode) {
    var next = document.firstChild(of: root)
    while let key = next {
      let value = document.value(ofKey: key)
      switch document.textLength(at: key) {
      case 2 where document.isText("id", at: key): id = document.kind(of: value) == .null ? nil : value
      case 3 where document.isText("crs", at: key): crs = value
      case 4 where document.isText("type", at: key): type = value
      case 6 where document.isText("trench", at: key): trench = value
      case 8 where document.isText("geometry", at: key): geometry = value
      case 10 where document.isText("properties", at: key): properties = value
      default: break
      }
      next = document.after(value)
    }
  }
}
