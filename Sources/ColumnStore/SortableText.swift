/// A text as the head of a record whose bytes are to sort as the texts do, whatever they hold and whatever follows.
///
/// A text ends in two zero bytes and has every zero byte of its own followed by 255, so that no text's end sorts as a
/// part of another.
public enum SortableText {
  /// The bytes of a text.
  public static func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      bytes.append(byte)
      if byte == 0 { bytes.append(255) }
    }
    return bytes + [0, 0]
  }

  /// Appends the bytes of a text in UTF-8.
  public static func put(_ text: [UInt8], into encoder: inout ByteEncoder) {
    for byte in text {
      encoder.put(byte)
      if byte == 0 { encoder.put(UInt8(255)) }
    }
    encoder.put(UInt8(0))
    encoder.put(UInt8(0))
  }

  /// Appends the text that a decoder stands at to `text`.
  /// - Throws: Damage, where the bytes end before the text does.
  public static func read(_ decoder: inout ByteDecoder, into text: inout [UInt8]) throws(ByteDecoder.Damage) {
    while true {
      let byte = try decoder.byte()
      if byte == 0, try decoder.byte() == 0 { return }
      text.append(byte)
    }
  }

  /// What follows the text that a record begins with; the record must begin with one.
  public static func rest(of record: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var index = record.startIndex
    while !(record[index] == 0 && record[index + 1] == 0) { index += record[index] == 0 ? 2 : 1 }
    return record[(index + 2)...]
  }
}
