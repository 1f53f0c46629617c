extension JSONDocument {
  /// What stands at `node`.
  @inlinable @inline(__always)
  public func kind(of node: JSONNode) -> JSONKind {
    switch tag(at: node.index) {
    case Tag.object: .object
    case Tag.array: .array
    case Tag.string: .string
    case Tag.integer: .integer
    case Tag.unsigned: .unsigned
    case Tag.double: .double
    case Tag.isTrue, Tag.isFalse: .bool
    default: .null
    }
  }

  /// The first element of an array, or the first key of an object; nil where it is empty or no container.
  ///
  /// In an object a key is followed by its value, and the value by the next key: `after` walks both alike.
  @inlinable @inline(__always)
  public func firstChild(of node: JSONNode) -> JSONNode? {
    let tag = tag(at: node.index)
    guard tag == Tag.object || tag == Tag.array else { return nil }
    return nodeUnlessEnd(node.index + 1)
  }

  /// What follows `node` in its array or object; nil after the last.
  @inlinable @inline(__always)
  public func after(_ node: JSONNode) -> JSONNode? {
    nodeUnlessEnd(next(after: node.index))
  }

  /// The value of the key at `key`, which must come from `firstChild` or `after` in an object.
  @inlinable @inline(__always)
  public func value(ofKey key: JSONNode) -> JSONNode {
    precondition(tag(at: key.index) == Tag.string, "a key is a string")
    return JSONNode(index: key.index + 1)
  }

  /// How many elements or members a container has; the count stops at 16,777,215. 0 for anything else.
  @inlinable
  public func count(of node: JSONNode) -> Int {
    let word = word(at: node.index)
    let tag = UInt8(word >> 56)
    guard tag == Tag.object || tag == Tag.array else { return 0 }
    return Int((word >> 32) & 0xFF_FFFF)
  }

  /// The number at `node` as a double; nil where no number stands there. Whole numbers above 2^53 are rounded.
  @inlinable
  public func double(at node: JSONNode) -> Double? {
    switch tag(at: node.index) {
    case Tag.double: Double(bitPattern: word(at: node.index + 1))
    case Tag.integer: Double(Int64(bitPattern: word(at: node.index + 1)))
    case Tag.unsigned: Double(word(at: node.index + 1))
    default: nil
    }
  }

  /// The whole number at `node`; nil where none that fits `Int64` stands there.
  @inlinable
  public func integer(at node: JSONNode) -> Int64? {
    tag(at: node.index) == Tag.integer ? Int64(bitPattern: word(at: node.index + 1)) : nil
  }

  /// The whole number above `Int64.max` at `node`; nil where none stands there.
  @inlinable
  public func unsigned(at node: JSONNode) -> UInt64? {
    tag(at: node.index) == Tag.unsigned ? word(at: node.index + 1) : nil
  }

  /// The truth value at `node`; nil where none stands there.
  @inlinable
  public func bool(at node: JSONNode) -> Bool? {
    switch tag(at: node.index) {
    case Tag.isTrue: true
    case Tag.isFalse: false
    default: nil
    }
  }

  /// The letters that the tape marks its words with. Computed, because another module reads a constant through a call.
  @usableFromInline enum Tag {
    @inlinable static var object: UInt8 { UInt8(ascii: "{") }
    @inlinable static var objectEnd: UInt8 { UInt8(ascii: "}") }
    @inlinable static var array: UInt8 { UInt8(ascii: "[") }
    @inlinable static var arrayEnd: UInt8 { UInt8(ascii: "]") }
    @inlinable static var root: UInt8 { UInt8(ascii: "r") }
    @inlinable static var string: UInt8 { UInt8(ascii: "\"") }
    @inlinable static var integer: UInt8 { UInt8(ascii: "l") }
    @inlinable static var unsigned: UInt8 { UInt8(ascii: "u") }
    @inlinable static var double: UInt8 { UInt8(ascii: "d") }
    @inlinable static var isTrue: UInt8 { UInt8(ascii: "t") }
    @inlinable static var isFalse: UInt8 { UInt8(ascii: "f") }
    @inlinable static var payload: UInt64 { 0x00FF_FFFF_FFFF_FFFF }
  }

  @inlinable @inline(__always)
  func word(at index: Int) -> UInt64 {
    guard let words = unsafe tape.pointee.words, index > 0, unsafe index < tape.pointee.wordCount else {
      preconditionFailure("a node of another document")
    }
    return unsafe words[index]
  }

  @inlinable @inline(__always)
  func tag(at index: Int) -> UInt8 {
    UInt8(word(at: index) >> 56)
  }

  /// The word behind the value at `index`: containers say where they end, numbers take two words.
  @inlinable @inline(__always)
  func next(after index: Int) -> Int {
    let word = word(at: index)
    switch UInt8(word >> 56) {
    case Tag.object, Tag.array: return Int(word & 0xFFFF_FFFF)
    case Tag.integer, Tag.unsigned, Tag.double: return index + 2
    default: return index + 1
    }
  }

  @inlinable @inline(__always)
  func nodeUnlessEnd(_ index: Int) -> JSONNode? {
    guard unsafe index < tape.pointee.wordCount else { return nil }
    let tag = tag(at: index)
    let isEnd = tag == Tag.arrayEnd || tag == Tag.objectEnd || tag == Tag.root
    return isEnd ? nil : JSONNode(index: index)
  }
}
