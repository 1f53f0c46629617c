#if canImport(Glibc)
  internal import Glibc
#endif

extension JSONDocument {
  /// The text at `node`; nil where no string stands there. Texts that come often and are short are made once.
  public func string(at node: JSONNode) -> String? {
    guard let text = unsafe text(at: node) else { return nil }
    return unsafe texts.string(text)
  }

  /// How many bytes of UTF-8 the string at `node` has; nil where none stands there.
  @inlinable @inline(__always)
  public func textLength(at node: JSONNode) -> Int? {
    unsafe text(at: node)?.count
  }

  /// Whether `node` is the string `expected`. Makes no string, so it is the way to tell keys apart.
  @inlinable @inline(__always)
  public func isText(_ expected: StaticString, at node: JSONNode) -> Bool {
    guard let text = unsafe text(at: node), expected.hasPointerRepresentation, text.count == expected.utf8CodeUnitCount
    else { return false }
    return unsafe Self.areEqual(text, expected.utf8Start)
  }

  /// Whether `node` is the string whose UTF-8 is `bytes[range]`.
  /// - Precondition: A range within the bytes.
  public func isText(_ bytes: [UInt8], _ range: Range<Int>, at node: JSONNode) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a range outside the bytes")
    guard let text = unsafe text(at: node), text.count == range.count else { return false }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return text.isEmpty }
      return unsafe Self.areEqual(text, base + range.lowerBound)
    }
  }

  /// Whether a text is what as many bytes spell: without a loop of ours, whose end no processor guesses.
  @usableFromInline
  @unsafe static func areEqual(_ text: UnsafeBufferPointer<UInt8>, _ bytes: UnsafePointer<UInt8>) -> Bool {
    guard let base = text.baseAddress else { return true }
    return unsafe memcmp(base, bytes, text.count) == 0
  }

  /// The bytes of the string at `node`, valid until the next parse; nil where none stands there.
  @inlinable @inline(__always)
  @unsafe func text(at node: JSONNode) -> UnsafeBufferPointer<UInt8>? {
    let word = word(at: node.index)
    guard UInt8(word >> 56) == Tag.string, let strings = unsafe tape.pointee.strings else { return nil }
    // Offset and length were written by the parser into the same buffer.
    let text = unsafe strings + Int(word & Tag.payload)
    let length = unsafe UnsafeRawPointer(text).loadUnaligned(as: UInt32.self)
    return unsafe UnsafeBufferPointer(start: text + 4, count: Int(length))
  }
}

extension JSONDocument {
  /// Appends the UTF-8 of the string at `node`; false where none stands there.
  public func appendText(at node: JSONNode, to bytes: inout [UInt8]) -> Bool {
    guard let text = unsafe text(at: node) else { return false }
    unsafe bytes.append(contentsOf: text)
    return true
  }
}
