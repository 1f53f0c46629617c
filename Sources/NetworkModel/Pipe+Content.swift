internal import ColumnStore

extension Pipe {
  /// Everything an answer can depend on, as bytes: equal for equal pipes alone, and the last resort of their order.
  public var content: [UInt8] {
    var encoder = ByteEncoder()
    encoder.put(self)
    return encoder.bytes
  }
}
