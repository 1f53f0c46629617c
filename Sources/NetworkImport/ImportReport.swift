public import NetworkModel

/// What an import did with every record, and what the network is.
public struct ImportReport: Equatable, Sendable {
  /// What was done to one source.
  public struct Source: Equatable, Sendable {
    /// The file's name without its folder, or `-`.
    public var name: String
    /// The CRS it is in.
    public var crs: String
    /// PROJ's name of the way into the store CRS.
    public var operation: String
    /// The way itself, as it is kept with the network.
    public var stored: StoredOperation
    /// Records.
    public var rows: Int
    /// Records rejected.
    public var rejected: Int
    /// Farthest move of a vertex to whole millimetres, in millimetres.
    public var largestMoveMillimetres: Double
    /// Vertices inserted to keep edges straight.
    public var insertedVertices: Int
    /// Records that lie a little outside the CRS's area of use.
    public var outsideAreaOfUse: Int
  }

  /// The map that the records went through.
  public struct Map: Equatable, Sendable {
    /// The file's name without its folder.
    public var name: String
    /// The SHA-256 of its bytes.
    public var version: String
  }

  /// The map, where there was one.
  public var map: Map?
  /// Records read.
  public var read = 0
  /// Records that ended in a pipe.
  public var imported = 0
  /// Records rejected, by reason code. `read` is `imported` and all of these.
  public var rejected: [String: Int] = [:]
  /// Repairs, by code; one record may have several.
  public var repaired: [String: Int] = [:]
  /// Rejected records that have no place, or a part that has none, so that no answer can say whether they matter.
  public var unplaced = 0
  /// What the network holds: fewer pipes than `imported` where exact copies became one.
  public var statistics = NetworkStatistics()
  /// The CRS the network is stored in.
  public var storeCRS = ""
  /// Its name, and why it was chosen.
  public var storeCRSNote = ""
  /// Its largest scale error over the extent, parts per million.
  public var scaleErrorPPM = 0.0
  /// Polygons of declared coverage; 0 where none was declared.
  public var coverageAreas = 0
  /// The sources in the order they were named.
  public var sources: [Source] = []
  /// What somebody should look at, each a sentence without its full stop.
  public var warnings: [String] = []

  /// Pipes in the network.
  public var pipes: Int { statistics.pipes }
  /// Length of all pipes.
  public var kilometres: Double { statistics.kilometres }
  /// Pipes by class.
  public var classes: [AssetClass: NetworkStatistics.ClassShare] { statistics.classes }
  /// How much is known.
  public var known: NetworkStatistics.KnownShares { statistics.known }
  /// Records rejected for any reason.
  public var rejectedRecords: Int { rejected.values.reduce(0, +) }
}
