public import ColumnStore

extension Pipe {
  /// Everything an answer can depend on, as bytes: equal for equal pipes alone, and the last resort of their order.
  public var content: [UInt8] {
    var encoder = ByteEncoder()
    encoder.put(self)
    return encoder.bytes
  }

  /// The pipe with some content.
  /// - Throws: where the bytes are the content of no pipe.
  public init(content: ArraySlice<UInt8>) throws(ByteDecoder.Damage) {
    var decoder = ByteDecoder(content)
    self = try decoder.pipe()
    guard decoder.isAtEnd else { throw decoder.damage("the end of a pipe") }
  }
}
