internal import ForeignReaders

extension JSONTree {
  /// Parses a whole JSON text.
  ///
  /// Throws for anything that is not one JSON value, is nested deeper than 256, or has numbers beyond a double.
  public static func parse(_ bytes: [UInt8]) throws(FormatError) -> JSONTree {
    do {
      let document = try JSONDocument()
      return JSONTree(document, try document.parse(bytes, in: 0..<bytes.count))
    } catch {
      throw FormatError(source: "JSON text", problem: error.description)
    }
  }

  /// Copies the value at `node` out of the document. The document's depth limit bounds the recursion.
  init(_ document: JSONDocument, _ node: JSONNode) {
    switch document.kind(of: node) {
    case .null: self = .null
    case .bool: self = .bool(document.bool(at: node) ?? false)
    case .integer: self = document.integer(at: node).map(JSONTree.integer) ?? .null
    case .unsigned: self = document.unsigned(at: node).map(JSONTree.unsigned) ?? .null
    case .double: self = document.double(at: node).map(JSONTree.number) ?? .null
    case .string: self = document.string(at: node).map(JSONTree.string) ?? .null
    case .array:
      var elements: [JSONTree] = []
      elements.reserveCapacity(document.count(of: node))
      var next = document.firstChild(of: node)
      while let element = next {
        elements.append(JSONTree(document, element))
        next = document.after(element)
      }
      self = .array(elements)
    case .object: self = .object([JSONMember](document, node))
    }
  }
}

extension [JSONMember] {
  /// From this many members on, repeated keys are looked for with a table.
  private static var smallObject: Int { 16 }

  /// Copies the members of the object at `node`; none where no object stands there.
  ///
  /// Of a repeated key the last value holds, at the place of the first, as in every reader of JavaScript's descent.
  init(_ document: JSONDocument, _ node: JSONNode) {
    self = []
    let count = document.count(of: node)
    reserveCapacity(count)
    var places: [String: Int] = [:]
    var next = document.kind(of: node) == .object ? document.firstChild(of: node) : nil
    while let key = next {
      let value = document.value(ofKey: key)
      let name = document.string(at: key) ?? ""
      let tree = JSONTree(document, value)
      let earlier: Int?
      if count <= Self.smallObject {
        earlier = firstIndex { $0.key == name }
      } else {
        earlier = places.updateValue(self.count, forKey: name)
        // The table keeps the first place, not the newest.
        if let earlier { places[name] = earlier }
      }
      if let earlier {
        self[earlier].value = tree
      } else {
        append(JSONMember(key: name, value: tree))
      }
      next = document.after(value)
    }
  }
}
