internal import ColumnStore
internal import PlanarGeometry

/// A pipe as bytes that sort into canonical order: the Hilbert key of its first vertex, its id, its content.
enum CanonicalRecord {
  static func bytes(of pipe: Pipe) -> [UInt8] {
    let key = key(of: pipe.parts[0].vertices[0])
    return (0..<8).map { UInt8(truncatingIfNeeded: key >> (56 - 8 * $0)) } + SortableText.bytes(of: pipe.id)
      + pipe.content
  }

  /// The content behind key and id.
  static func content(of record: ArraySlice<UInt8>) -> ArraySlice<UInt8> { SortableText.rest(of: record.dropFirst(8)) }

  /// The key in a fixed frame of 2^32 millimetres a side; farther positions wrap around into it.
  static func key(of point: GridPoint) -> UInt64 {
    HilbertCurve.key(
      x: UInt32(truncatingIfNeeded: point.x / Tick.perMillimetre),
      y: UInt32(truncatingIfNeeded: point.y / Tick.perMillimetre))
  }
}
