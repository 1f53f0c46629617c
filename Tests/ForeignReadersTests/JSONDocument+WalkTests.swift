import Testing

@testable import ForeignReaders

@Suite struct `Walking a JSON document` {
  private func parsed(_ text: String) throws -> (JSONDocument, JSONNode) {
    let document = try JSONDocument()
    let bytes = Array(text.utf8)
    return (document, try document.parse(bytes, in: 0..<bytes.count))
  }

  private func kinds(_ document: JSONDocument, _ root: JSONNode) -> [JSONKind] {
    var kinds: [JSONKind] = []
    var next = document.firstChild(of: root)
    while let node = next {
      kinds.append(document.kind(of: node))
      next = document.after(node)
    }
    return kinds
  }

  @Test func `elements come in order, containers and numbers stepped over whole`() throws {
    let (document, root) = try parsed(#"[{"a":[1]},[[2],3],"t",4,18446744073709551615,0.5,true,false,null]"#)
    #expect(
      kinds(document, root) == [.object, .array, .string, .integer, .unsigned, .double, .bool, .bool, .null])
    #expect(document.count(of: root) == 9)
  }

  @Test func `keys and values come in turn`() throws {
    let (document, root) = try parsed(#"{"a":1,"b":{"c":2},"a":3}"#)
    var keys: [String] = []
    var next = document.firstChild(of: root)
    while let key = next {
      keys.append(try #require(document.string(at: key)))
      next = document.after(document.value(ofKey: key))
    }
    #expect(keys == ["a", "b", "a"])
  }

  @Test func `empty containers have no child, and values none either`() throws {
    for text in ["[]", "{}", "1", "\"a\"", "null"] {
      let (document, root) = try parsed(text)
      #expect(document.firstChild(of: root) == nil)
      #expect(document.after(root) == nil)
      #expect(document.count(of: root) == 0)
    }
  }

  @Test func `a value is given as what it is and as nothing else`() throws {
    let (document, root) = try parsed(#"[-7, 18446744073709551615, 0.25, "é\n\u0041", true]"#)
    var nodes: [JSONNode] = []
    var next = document.firstChild(of: root)
    while let node = next {
      nodes.append(node)
      next = document.after(node)
    }
    #expect(nodes.map { document.integer(at: $0) } == [-7, nil, nil, nil, nil])
    #expect(nodes.map { document.unsigned(at: $0) } == [nil, .max, nil, nil, nil])
    #expect(nodes.map { document.double(at: $0) } == [-7, 0x1p64, 0.25, nil, nil])
    #expect(nodes.map { document.string(at: $0) } == [nil, nil, nil, "é\nA", nil])
    #expect(nodes.map { document.bool(at: $0) } == [nil, nil, nil, nil, true])
  }
}
