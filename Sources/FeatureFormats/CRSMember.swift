internal import ForeignReaders

/// What a `crs` member says: GeoJSON of 2008, which RFC 7946 took back and much software still writes.
enum CRSMember: Equatable {
  /// Null: no CRS is named.
  case none
  /// A CRS by its name: `urn:ogc:def:crs:EPSG::4326`, `EPSG:4490`.
  case name(String)
  /// Something that names no CRS we can look up; the text says what.
  case unreadable(String)

  /// Reads `{"type": "name", "properties": {"name": ...}}`, or `{"type": "EPSG", "properties": {"code": ...}}`.
  init(_ document: JSONDocument, _ node: JSONNode) {
    guard document.kind(of: node) != .null else {
      self = .none
      return
    }
    if let name = Self.plainName(document, node) {
      self = .name(name)
      return
    }
    let member = [JSONMember](document, node)
    guard case .string(let type) = member[key: "type"], case .object(let properties) = member[key: "properties"]
    else {
      self = .unreadable("'crs' has no 'type' and 'properties'")
      return
    }
    switch (type.lowercased(), properties[key: "name"], properties[key: "code"]) {
    case ("name", .string(let name), _) where !name.isEmpty: self = .name(name)
    case ("epsg", _, .some(let code)):
      if let code = code.asIdentifier, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        self = .name("EPSG:\(code)")
      } else {
        self = .unreadable("'crs' of type EPSG has no whole 'code'")
      }
    case ("name", _, _): self = .unreadable("'crs' of type name has no 'name'")
    default: self = .unreadable("'crs' is of type '\(type)'; a name or an EPSG code is read")
    }
  }

  /// The name in `{"type": "name", "properties": {"name": ...}}`, written just so as nearly everybody does: records
  /// each have one, and copying its members took an eighth of the time of reading them.
  static func plainName(_ document: JSONDocument, _ node: JSONNode) -> String? {
    guard document.kind(of: node) == .object, document.count(of: node) == 2,
      let typeKey = document.firstChild(of: node), document.isText("type", at: typeKey)
    else { return nil }
    let type = document.value(ofKey: typeKey)
    guard document.isText("name", at: type), let propertiesKey = document.after(type),
      document.isText("properties", at: propertiesKey)
    else { return nil }
    let properties = document.value(ofKey: propertiesKey)
    guard document.kind(of: properties) == .object, document.count(of: properties) == 1,
      let nameKey = document.firstChild(of: properties), document.isText("name", at: nameKey)
    else { return nil }
    let name = document.value(ofKey: nameKey)
    guard let length = document.textLength(at: name), length > 0 else { return nil }
    return document.string(at: name)
  }

  /// What to do about an unreadable one.
  static let advice =
    "replace it by {\"type\":\"name\",\"properties\":{\"name\":\"EPSG:n\"}}, or remove it and name the CRS"
}
