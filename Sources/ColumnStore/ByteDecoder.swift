/// Reads what ``ByteEncoder`` wrote. Every length is checked against what is there before it is believed.
public struct ByteDecoder {
  /// That the bytes are not what an encoder wrote.
  public struct Damage: Error, Equatable, CustomStringConvertible {
    /// Where in the bytes.
    public let offset: Int
    /// What was expected there.
    public let expected: String

    /// `damaged at byte 17: expected a text`.
    public var description: String { "damaged at byte \(offset): expected \(expected)" }
  }

  @usableFromInline let bytes: ArraySlice<UInt8>
  @usableFromInline var position: Int

  /// Makes a decoder of bytes.
  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Whether everything has been read.
  public var isAtEnd: Bool { position == bytes.endIndex }

  /// Damage at the next byte.
  public func damage(_ expected: String) -> Damage {
    Damage(offset: position - bytes.startIndex, expected: expected)
  }

  /// How many bytes have been read.
  public var offset: Int { position - bytes.startIndex }

  /// The next byte.
  @inlinable
  public mutating func byte() throws(Damage) -> UInt8 {
    guard position < bytes.endIndex else { throw damage("more bytes") }
    defer { position += 1 }
    return bytes[position]
  }

  /// The next whole number.
  public mutating func integer() throws(Damage) -> Int64 {
    guard bytes.endIndex - position >= 8 else { throw damage("a number of eight bytes") }
    let offset = position - bytes.startIndex
    position += 8
    return unsafe bytes.withUnsafeBytes { buffer in
      unsafe Int64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: Int64.self))
    }
  }

  /// The next count: not negative, and no more than the bytes that are left could hold.
  public mutating func count() throws(Damage) -> Int {
    let value = try integer()
    guard value >= 0, value <= Int64(bytes.endIndex - position) else { throw damage("a count of what follows") }
    return Int(value)
  }

  /// The next number.
  public mutating func double() throws(Damage) -> Double { Double(bitPattern: UInt64(bitPattern: try integer())) }

  /// The next truth.
  public mutating func bool() throws(Damage) -> Bool {
    switch try byte() {
    case 0: return false
    case 1: return true
    default: throw damage("0 or 1")
    }
  }

  /// The next whole number of those with the highest byte first.
  public mutating func bigEndian() throws(Damage) -> UInt64 { UInt64(bitPattern: try integer()).byteSwapped }

  /// The next whole number of those that take as few bytes as they need.
  @inlinable
  public mutating func compactUnsigned() throws(Damage) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.endIndex, shift < 64 {
      let byte = bytes[position]
      position &+= 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift &+= 7
    }
    throw damage("a number in few bytes")
  }

  /// The next whole number of either sign of those that take as few bytes as they need.
  @inlinable
  public mutating func compactInteger() throws(Damage) -> Int64 {
    let folded = try compactUnsigned()
    return Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1)
  }

  /// The next count in few bytes: no more than the bytes that are left could hold.
  @inlinable
  public mutating func compactCount() throws(Damage) -> Int {
    let value = try compactUnsigned()
    guard value <= UInt64(bytes.endIndex - position) else { throw damage("a count of what follows") }
    return Int(value)
  }

  /// The next bytes, as many as are asked for.
  public mutating func raw(_ count: Int) throws(Damage) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.endIndex - position else { throw damage("\(count) bytes") }
    position += count
    return bytes[position - count..<position]
  }

  /// The next text.
  public mutating func text() throws(Damage) -> String {
    let length = try count()
    guard let text = String(validating: bytes[position..<position + length], as: UTF8.self) else {
      throw damage("UTF-8")
    }
    position += length
    return text
  }

  /// The next optional value.
  @inlinable
  public mutating func optional<Value>(_ read: (inout ByteDecoder) throws(Damage) -> Value) throws(Damage) -> Value? {
    try bool() ? try read(&self) : nil
  }

  /// The next counted elements.
  @inlinable
  public mutating func all<Element>(
    _ read: (inout ByteDecoder) throws(Damage) -> Element
  ) throws(Damage) -> [Element] {
    let count = try count()
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try read(&self)) }
    return elements
  }

  /// The next value of an enumeration written by its raw text.
  @inlinable
  public mutating func word<Word: RawRepresentable>(_ type: Word.Type) throws(Damage) -> Word
  where Word.RawValue == String {
    guard let word = Word(rawValue: try text()) else { throw damage("a known word") }
    return word
  }
}
