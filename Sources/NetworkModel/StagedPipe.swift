internal import ColumnStore
internal import PlanarGeometry

// The bytes of a pipe while it waits for its place in the order of a network: a sixth of its content, since there are as
// many of them as pipes, in memory or on disk. The content itself is made of them again when it is hashed.

/// What stands behind key and id in a ``CanonicalRecord``.
///
/// The set of attributes, behind how many bytes it takes; the number of parts and of the vertices of each; the vertices,
/// each as the way from the one before; what the depths are like; the depths. All numbers take as few bytes as they need.
enum StagedPipe {
  /// How the depths of a pipe are written.
  private enum Depths: UInt64 {
    /// None is known.
    case none = 0
    /// All are known and the same.
    case same
    /// Each by itself, one up; 0 where it is not known.
    case each
  }

  /// Appends the body of a record.
  ///
  /// - Parameter set: the bytes of ``StagedAttributes``.
  static func put(_ pipe: FlatPipe, set: [UInt8], into encoder: inout ByteEncoder) {
    encoder.put(compact: set.count)
    encoder.put(raw: set)
    encoder.put(compact: pipe.partLengths.count)
    for length in pipe.partLengths { encoder.put(compact: length) }
    var last = GridPoint(x: 0, y: 0)
    for vertex in pipe.vertices {
      // No overflow: `NetworkBuildError` holds positions far below the ends of the numbers.
      encoder.put(compact: vertex.x - last.x)
      encoder.put(compact: vertex.y - last.y)
      last = vertex
    }
    put(pipe.tops, into: &encoder)
  }

  private static func put(_ tops: [Int32], into encoder: inout ByteEncoder) {
    let first = tops[0]
    let areSame = tops.allSatisfy { $0 == first }
    if areSame, first == PipeColumns.unknownTop { return encoder.put(compact: Depths.none.rawValue) }
    encoder.put(compact: (areSame ? Depths.same : .each).rawValue)
    if areSame { return encoder.put(compact: Int64(first)) }
    for top in tops {
      // The numbers of known depths go round zero, which stands for none.
      let value = Int64(top)
      encoder.put(compact: top == PipeColumns.unknownTop ? 0 : value >= 0 ? value + 1 : value)
    }
  }

  /// Reads the body of a record into a pipe that has its id already.
  /// - Returns: the bytes of its ``StagedAttributes``.
  /// - Throws: where the bytes are not what was written: a damaged temporary file.
  static func read(
    _ decoder: inout ByteDecoder, into pipe: inout FlatPipe
  ) throws(ByteDecoder.Damage) -> ArraySlice<UInt8> {
    let set = try decoder.raw(try decoder.compactCount())
    var vertices = 0
    for _ in 0..<(try decoder.compactCount()) {
      let length = try decoder.compactCount()
      pipe.partLengths.append(length)
      vertices += length
    }
    guard vertices > 0, !pipe.partLengths.contains(0) else { throw decoder.damage("a vertex") }
    var last = GridPoint(x: 0, y: 0)
    for _ in 0..<vertices {
      last.x &+= try decoder.compactInteger()
      last.y &+= try decoder.compactInteger()
      guard last.isStorable else { throw decoder.damage("a position") }
      pipe.vertices.append(last)
    }
    try readTops(&decoder, count: vertices, into: &pipe)
    guard decoder.isAtEnd else { throw decoder.damage("the end of a pipe") }
    return set
  }

  private static func readTops(
    _ decoder: inout ByteDecoder, count: Int, into pipe: inout FlatPipe
  ) throws(ByteDecoder.Damage) {
    guard let depths = Depths(rawValue: try decoder.compactUnsigned()) else { throw decoder.damage("depths") }
    switch depths {
    case .none: for _ in 0..<count { pipe.tops.append(PipeColumns.unknownTop) }
    case .same:
      let top = Int32(clamping: try decoder.compactInteger())
      for _ in 0..<count { pipe.tops.append(top) }
    case .each:
      for _ in 0..<count {
        let value = try decoder.compactInteger()
        pipe.tops.append(value == 0 ? PipeColumns.unknownTop : Int32(clamping: value > 0 ? value - 1 : value))
      }
    }
  }
}
