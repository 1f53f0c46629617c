internal import ColumnStore
internal import PlanarGeometry

/// A pipe as bytes that sort into canonical order: the Hilbert key of its first vertex, its id, its content.
///
/// An id ends in two zero bytes and has every zero byte of its own followed by 255, so that the order of the bytes
/// is the order of the ids, whatever they hold.
enum CanonicalRecord {
  static func bytes(of pipe: Pipe) -> [UInt8] {
    let key = key(of: pipe.parts[0].vertices[0])
    var bytes = (0..<8).map { UInt8(truncatingIfNeeded: key >> (56 - 8 * $0)) }
    for byte in pipe.id.utf8 {
      bytes.append(byte)
      if byte == 0 { bytes.append(255) }
    }
    return bytes + [0, 0] + pipe.content
  }

  /// The content behind key and id.
  static func content(of record: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var index = record.startIndex + 8
    while !(record[index] == 0 && record[index + 1] == 0) { index += record[index] == 0 ? 2 : 1 }
    return record[(index + 2)...]
  }

  /// The key in a fixed frame of 2^32 millimetres a side; farther positions wrap around into it.
  static func key(of point: GridPoint) -> UInt64 {
    HilbertCurve.key(
      x: UInt32(truncatingIfNeeded: point.x / Tick.perMillimetre),
      y: UInt32(truncatingIfNeeded: point.y / Tick.perMillimetre))
  }
}
