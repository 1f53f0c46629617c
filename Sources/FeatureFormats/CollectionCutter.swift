internal import ForeignReaders

/// Cuts the elements out of one FeatureCollection, or out of a list at the root, while it streams by.
///
/// All that stands between the elements is checked here, and each element by the parser, so that a document which is
/// not JSON cannot lose an element. Values of other members of the collection are skipped by their brackets.
final class CollectionCutter {
  /// What the root is.
  enum Root {
    /// `{"type": "FeatureCollection", "features": [...]}`, members in any order.
    case collection
    /// `[...]`.
    case list
  }

  private enum State {
    case beforeRoot, members, elements, ended
  }

  /// The `crs` member as far as it has been met; nil before.
  private(set) var crs: CRSMember?
  /// The number of elements met.
  private(set) var row = 0
  private let window: ByteWindow
  private let root: Root
  private let document: JSONDocument
  private var state = State.beforeRoot
  private var type: String?
  private var sawFeatures = false
  private var isFirstMember = true
  private var isFirstElement = true

  init(_ window: ByteWindow, _ root: Root, _ document: JSONDocument) {
    self.window = window
    self.root = root
    self.document = document
  }

  /// Goes to the first element. The window stands at the root's bracket.
  func open() throws(FormatError) {
    guard state == .beforeRoot else { return }
    window.consume(1)
    state = root == .list ? .elements : .members
    if state == .members { try readMembers() }
  }

  /// The length of the next element, which the window then stands at and which the caller consumes; nil at the end
  /// of the source. Throws where the document is not closed, or something follows it.
  func nextElement() throws(FormatError) -> Int? {
    try open()
    while state == .elements {
      let byte = try expect("the file ends inside the list of features")
      if byte == UInt8(ascii: "]") {
        window.consume(1)
        if root == .list {
          try end()
        } else {
          state = .members
          try readMembers()
        }
        continue
      }
      if !isFirstElement {
        guard byte == UInt8(ascii: ",") else { throw error("a comma or ] is expected between features") }
        window.consume(1)
        _ = try expect("the file ends inside the list of features")
      }
      isFirstElement = false
      row += 1
      return try valueLength("the file ends inside a feature")
    }
    return nil
  }

  /// Goes to the end without looking at the elements.
  func skipElements() throws(FormatError) {
    while let length = try nextElement() { window.consume(length) }
  }

  /// Reads members up to the list of features, or to the end of the root.
  private func readMembers() throws(FormatError) {
    while true {
      var byte = try expect("the file ends inside the collection")
      if byte == UInt8(ascii: "}") {
        window.consume(1)
        return try end()
      }
      if !isFirstMember {
        guard byte == UInt8(ascii: ",") else { throw error("a comma or } is expected between members") }
        window.consume(1)
        byte = try expect("the file ends inside the collection")
      }
      isFirstMember = false
      guard byte == UInt8(ascii: "\"") else { throw error("a member's name in quotes is expected") }
      let key = try readValue()
      guard try expect("the file ends inside the collection") == UInt8(ascii: ":") else {
        throw error("a colon is expected behind a member's name")
      }
      window.consume(1)
      byte = try expect("the file ends inside the collection")
      guard case .string(let name) = key else { throw error("a member's name in quotes is expected") }
      if try readMember(name, startingWith: byte) { return }
    }
  }

  /// Reads one member's value; true where it is the list of features, which is left open.
  private func readMember(_ name: String, startingWith byte: UInt8) throws(FormatError) -> Bool {
    switch name {
    case "features":
      guard !sawFeatures else { throw error("the collection has two members 'features'") }
      guard byte == UInt8(ascii: "[") else { throw error("'features' is not a list") }
      sawFeatures = true
      window.consume(1)
      state = .elements
      return true
    case "type":
      guard type == nil else { throw error("the collection has two members 'type'") }
      guard case .string(let value) = try readValue() else { throw error("the collection's 'type' is no text") }
      type = value
    case "crs":
      guard crs == nil else { throw error("the collection has two members 'crs'") }
      let place = window.offset
      let length = try valueLength("the file ends inside 'crs'")
      let member = CRSMember(document, try parse(length))
      window.consume(length)
      if case .unreadable(let problem) = member {
        throw FormatError(source: window.name, byteOffset: place, problem: "\(problem); \(CRSMember.advice)")
      }
      crs = member
    default:
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "\"") {
        try skipBracketed()
      } else {
        _ = try readValue()
      }
    }
    return false
  }

  /// Checks what must hold at the end of the root, and that nothing follows it.
  private func end() throws(FormatError) {
    state = .ended
    if root == .collection {
      guard type == "FeatureCollection" else {
        throw error(type.map { "it has features and its type is '\($0)'" } ?? "the collection names no type")
      }
      guard sawFeatures else { throw error("the collection has no member 'features'") }
    }
    guard try window.skipSpace() == nil else {
      throw error("something follows the end of the document; one collection or list is read from a file")
    }
  }

  /// Skips space; the byte behind it, or the error that the source ends here.
  private func expect(_ problem: String) throws(FormatError) -> UInt8 {
    guard let byte = try window.skipSpace() else { throw error(problem) }
    return byte
  }

  /// Reads and consumes a whole value.
  private func readValue() throws(FormatError) -> JSONTree {
    let length = try valueLength("the file ends inside a value")
    let value = JSONTree(document, try parse(length))
    window.consume(length)
    return value
  }

  private func parse(_ length: Int) throws(FormatError) -> JSONNode {
    do {
      return try document.parse(window.bytes, in: window.head..<window.head + length)
    } catch {
      throw self.error(error.description)
    }
  }

  /// The length of the value that the window stands at; the whole of it is in the window then.
  private func valueLength(_ problem: String) throws(FormatError) -> Int {
    let place = window.offset
    guard let length = try window.placeBehindValue(at: 0) else {
      throw FormatError(source: window.name, row: row > 0 ? row : nil, byteOffset: place, problem: problem)
    }
    guard length > 0 else { throw error("a value is expected") }
    guard length <= window.limit else { throw window.tooLong(row: row > 0 ? row : nil) }
    return length
  }

  /// Consumes a value that is not looked at, in constant memory.
  private func skipBracketed() throws(FormatError) {
    var cutter = BracketCutter()
    while true {
      let head = window.head
      if let end = cutter.advance(window.bytes, from: head, to: window.bytes.count) {
        return window.consume(end - head)
      }
      window.consume(window.count)
      guard try window.more() else { throw error("the file ends inside a value") }
    }
  }

  private func error(_ problem: String) -> FormatError {
    window.error(problem, row: row > 0 && state == .elements ? row : nil)
  }
}
