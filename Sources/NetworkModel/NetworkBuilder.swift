internal import ColumnStore
internal import PlanarGeometry

/// Collects what a network is made of and freezes it: canonical order, version.
///
/// The same pipes, coverage and rejects give the same version whatever the order they came in or the route they
/// took. The version is the SHA-256 of everything that can change an answer: the store CRS and its pipeline, the
/// pipes with all attributes (what import may have moved them by among these), coverage, and rejects. Name, date,
/// default rules and the records of the sources are left out.
public struct NetworkBuilder {
  /// What people call the network.
  public var name: String
  /// The date of the data, `YYYY-MM-DD`.
  public var asOf: String?
  /// The rule profile to use where a check names none.
  public var defaultRules: String?
  /// The store CRS.
  public var crs: StoredCRS
  /// The pipes, in any order, each with an id of its own.
  public var pipes: [Pipe] = []
  /// Declared coverage, in any order.
  public var coverage: [CoverageArea] = []
  /// Rejected records that have a place, in any order.
  public var rejects: [RejectedRecord] = []
  /// Rejected records without a place, or with a part that has none.
  public var unplaced = 0
  /// Where the pipes came from, in any order.
  public var sources: [SourceRecord] = []

  /// Starts a network.
  public init(name: String, crs: StoredCRS) {
    self.name = name
    self.crs = crs
  }

  /// The network. O(n log n).
  public consuming func finish() -> Network {
    let ordered = Self.canonical(pipes)
    let areas = coverage.map { (Self.bytes(of: $0), $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }
    let records = rejects.map { (Self.bytes(of: $0), $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }

    var hash = ContentHash()
    var head = ByteEncoder()
    head.put(crs.identifier)
    head.put(crs.fromGeographic.pipeline)
    head.put(crs.fromGeographic.addedMetres)
    head.put(count: ordered.count)
    hash.update(head.bytes)
    for (_, _, bytes, _) in ordered { hash.update(bytes) }
    var tail = ByteEncoder()
    tail.put(count: areas.count)
    for (bytes, _) in areas { tail.put(raw: bytes) }
    tail.put(count: records.count)
    for (bytes, _) in records { tail.put(raw: bytes) }
    tail.put(count: unplaced)
    hash.update(tail.bytes)

    return Network(
      name: name, asOf: asOf, defaultRules: defaultRules, crs: crs, pipes: ordered.map(\.pipe),
      coverage: areas.map(\.1), rejects: records.map(\.1), unplaced: unplaced,
      sources: sources.sorted { ($0.name, $0.crs, $0.rows) < ($1.name, $1.crs, $1.rows) },
      version: hash.text)
  }

  /// Pipes by Hilbert key of their first vertex, then id, then content.
  static func canonical(_ pipes: [Pipe]) -> [(key: UInt64, id: String, bytes: [UInt8], pipe: Pipe)] {
    let keyed = pipes.map { pipe in
      (key: key(of: pipe.parts[0].vertices[0]), id: pipe.id, bytes: pipe.content, pipe: pipe)
    }
    return keyed.sorted { left, right in
      if left.key != right.key { return left.key < right.key }
      // Bytes: as texts, two spellings of one accented letter are equal.
      if !left.id.utf8.elementsEqual(right.id.utf8) { return left.id.utf8.lexicographicallyPrecedes(right.id.utf8) }
      return left.bytes.lexicographicallyPrecedes(right.bytes)
    }
  }

  /// The key in a fixed frame of 2^32 millimetres a side; farther positions wrap around into it.
  static func key(of point: GridPoint) -> UInt64 {
    HilbertCurve.key(
      x: UInt32(truncatingIfNeeded: point.x / Tick.perMillimetre),
      y: UInt32(truncatingIfNeeded: point.y / Tick.perMillimetre))
  }

  private static func bytes(of area: CoverageArea) -> [UInt8] {
    var encoder = ByteEncoder()
    encoder.put(area)
    return encoder.bytes
  }

  private static func bytes(of reject: RejectedRecord) -> [UInt8] {
    var encoder = ByteEncoder()
    encoder.put(reject)
    return encoder.bytes
  }
}
