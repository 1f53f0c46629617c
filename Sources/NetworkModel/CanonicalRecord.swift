internal import ColumnStore
internal import PlanarGeometry

/// A pipe as bytes that sort into canonical order: the Hilbert key of its first vertex, its id, and its ``StagedPipe``.
///
/// Pipes that have key and id in common are put into the order of their content afterwards.
enum CanonicalRecord {
  /// Appends the record of a pipe.
  static func put(_ pipe: FlatPipe, set: [UInt8], into encoder: inout ByteEncoder) {
    encoder.put(bigEndian: key(of: pipe.vertices[0]))
    SortableText.put(pipe.id, into: &encoder)
    StagedPipe.put(pipe, set: set, into: &encoder)
  }

  /// Takes a record apart.
  /// - Throws: where the bytes are not what was written: a damaged temporary file.
  static func read(
    _ record: ArraySlice<UInt8>, into pipe: inout FlatPipe
  ) throws(ByteDecoder.Damage) -> (key: UInt64, set: ArraySlice<UInt8>) {
    pipe.removeAll()
    var decoder = ByteDecoder(record)
    let key = try decoder.bigEndian()
    try SortableText.read(&decoder, into: &pipe.id)
    return (key, try StagedPipe.read(&decoder, into: &pipe))
  }

  /// The key in a fixed frame of 2^32 millimetres a side; farther positions wrap around into it.
  static func key(of point: GridPoint) -> UInt64 {
    HilbertCurve.key(
      x: UInt32(truncatingIfNeeded: point.x / Tick.perMillimetre),
      y: UInt32(truncatingIfNeeded: point.y / Tick.perMillimetre))
  }
}
