internal import ColumnStore

/// The version of a network as it is worked out: everything that can change an answer, in canonical order.
struct NetworkVersion {
  private var hash = ContentHash()

  /// Starts with the store CRS, the way into it, and the number of pipes.
  init(_ crs: StoredCRS, pipes: Int) {
    var start = ByteEncoder()
    start.put(crs.identifier)
    start.put(crs.fromGeographic.pipeline)
    start.put(crs.fromGeographic.addedMetres)
    start.put(count: pipes)
    hash.update(start.bytes)
  }

  /// Takes the content of the next pipe.
  mutating func take(_ content: ArraySlice<UInt8>) { hash.update(content) }

  /// The version, with the bytes of coverage areas and rejected records in canonical order.
  mutating func finish(coverage: [[UInt8]], rejects: [[UInt8]], unplaced: Int) -> String {
    var tail = ByteEncoder()
    tail.put(count: coverage.count)
    for area in coverage { tail.put(raw: area) }
    tail.put(count: rejects.count)
    for reject in rejects { tail.put(raw: reject) }
    tail.put(count: unplaced)
    hash.update(tail.bytes)
    return hash.text
  }

  /// A coverage area as it is hashed.
  static func bytes(of area: CoverageArea) -> [UInt8] {
    var encoder = ByteEncoder()
    encoder.put(area)
    return encoder.bytes
  }

  /// A rejected record as it is hashed.
  static func bytes(of reject: RejectedRecord) -> [UInt8] {
    var encoder = ByteEncoder()
    encoder.put(reject)
    return encoder.bytes
  }
}
