/// Writes numbers and texts as bytes, the same on every machine: little-endian, lengths before contents.
public struct ByteEncoder {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// Makes an empty encoder.
  public init() {}

  /// Appends a byte.
  public mutating func put(_ byte: UInt8) { bytes.append(byte) }

  /// Appends a whole number as eight bytes.
  public mutating func put(_ value: Int64) {
    unsafe withUnsafeBytes(of: value.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends a count.
  public mutating func put(count: Int) { put(Int64(count)) }

  /// Appends a number by its bit pattern.
  public mutating func put(_ value: Double) { put(Int64(bitPattern: value.bitPattern)) }

  /// Appends a truth.
  public mutating func put(_ value: Bool) { put(UInt8(value ? 1 : 0)) }

  /// Appends a text as its length and its UTF-8 bytes.
  public mutating func put(_ text: String) {
    put(count: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  // Generic functions are inlinable: unspecialised, another module asks the runtime for types at each call, which took
  // an eighth of the instructions of an import.

  /// Appends whether there is a value, and the value.
  @inlinable
  public mutating func put<Value>(_ value: Value?, _ write: (inout ByteEncoder, Value) -> Void) {
    put(value != nil)
    if let value { write(&self, value) }
  }

  /// Appends a count and then each element.
  @inlinable
  public mutating func put<Element>(all elements: [Element], _ write: (inout ByteEncoder, Element) -> Void) {
    put(count: elements.count)
    for element in elements { write(&self, element) }
  }

  /// Appends bytes as they are, without their length.
  public mutating func put(raw content: [UInt8]) { bytes += content }
}
