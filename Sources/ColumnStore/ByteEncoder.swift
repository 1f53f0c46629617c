/// Writes numbers and texts as bytes, the same on every machine: little-endian, lengths before contents.
public struct ByteEncoder: Sendable {
  /// What has been written.
  @inlinable public var bytes: [UInt8] { written }

  @usableFromInline var written: [UInt8] = []

  /// Makes an empty encoder.
  public init() {}

  /// Makes an empty encoder with room for so many bytes.
  public init(capacity: Int) { written.reserveCapacity(capacity) }

  /// Forgets what was written, and keeps the memory for what follows.
  public mutating func removeAll() { written.removeAll(keepingCapacity: true) }

  /// Appends a byte.
  @inlinable
  public mutating func put(_ byte: UInt8) { written.append(byte) }

  /// Appends a whole number as eight bytes.
  @inlinable
  public mutating func put(_ value: Int64) {
    unsafe withUnsafeBytes(of: value.littleEndian) { unsafe written.append(contentsOf: $0) }
  }

  /// Appends a count.
  @inlinable
  public mutating func put(count: Int) { put(Int64(count)) }

  /// Appends a number by its bit pattern.
  @inlinable
  public mutating func put(_ value: Double) { put(Int64(bitPattern: value.bitPattern)) }

  /// Appends a truth.
  @inlinable
  public mutating func put(_ value: Bool) { put(UInt8(value ? 1 : 0)) }

  /// Appends a text as its length and its UTF-8 bytes.
  public mutating func put(_ text: String) {
    put(count: text.utf8.count)
    let isWhole: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe written.append(contentsOf: $0) }
    if isWhole == nil { written.append(contentsOf: text.utf8) }
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
  public mutating func put(raw content: [UInt8]) { written += content }

  /// Appends bytes as they are, without their length.
  public mutating func put(raw content: ArraySlice<UInt8>) { written += content }

  /// Appends a whole number as eight bytes, the highest first: these bytes sort as the numbers do.
  @inlinable
  public mutating func put(bigEndian value: UInt64) {
    unsafe withUnsafeBytes(of: value.bigEndian) { unsafe written.append(contentsOf: $0) }
  }

  /// Appends a whole number in as few bytes as it needs: seven bits to a byte, the lowest first.
  @inlinable
  public mutating func put(compact value: UInt64) {
    var rest = value
    while rest > 0x7F {
      written.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    written.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Appends a whole number of either sign in as few bytes as it needs; those near zero need the fewest.
  @inlinable
  public mutating func put(compact value: Int64) {
    put(compact: UInt64(bitPattern: value << 1 ^ value >> 63))
  }

  /// Appends a count in as few bytes as it needs; it must not be negative.
  @inlinable
  public mutating func put(compact count: Int) { put(compact: UInt64(count)) }
}
