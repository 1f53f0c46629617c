import ColumnStore
public import NetworkModel

/// The makings of a small network, pipes and all, to be changed until it is made.
public struct NetworkDraft {
  /// What people call it.
  public var name: String
  /// The date of the data.
  public var asOf: String?
  /// The rule profile to use where a check names none.
  public var defaultRules: String?
  /// The store CRS.
  public var crs: StoredCRS
  /// The pipes, in any order.
  public var pipes: [Pipe] = []
  /// Declared coverage.
  public var coverage: [CoverageArea] = []
  /// Rejected records that have a place.
  public var rejects: [RejectedRecord] = []
  /// Rejected records without a place.
  public var unplaced = 0
  /// Where the pipes came from.
  public var sources: [SourceRecord] = []

  /// Starts a network.
  public init(name: String, crs: StoredCRS) {
    self.name = name
    self.crs = crs
  }

  /// A builder that was given all of it.
  public func builder(_ space: BuildSpace = BuildSpace()) throws -> NetworkBuilder {
    var builder = NetworkBuilder(name: name, crs: crs, space: space)
    (builder.asOf, builder.defaultRules, builder.unplaced) = (asOf, defaultRules, unplaced)
    (builder.coverage, builder.rejects, builder.sources) = (coverage, rejects, sources)
    for pipe in pipes { try builder.add(pipe) }
    return builder
  }

  /// The bytes of its file.
  public func bytes(_ space: BuildSpace = BuildSpace()) throws -> [UInt8] {
    let collector = ByteCollector()
    _ = try builder(space).write { (piece) throws(FileError) in collector.append(piece) }
    return collector.bytes
  }

  /// The network.
  public func finish() throws -> Network { try builder().finish() }
}
