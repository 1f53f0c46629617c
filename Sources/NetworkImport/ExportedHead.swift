internal import ColumnStore
internal import NetworkModel
internal import PlanarGeometry

/// Everything of a network that is no pipe, as the first line of its export carries it.
struct ExportedHead: Equatable {
  /// The only format there is so far.
  static let format = 1
  /// The member of the first line that holds it all.
  static let member = "trench"

  var name: String
  var asOf: String?
  var rules: String?
  /// The version of the network that was exported.
  var version: String
  /// How many pipes were exported.
  var pipes: Int
  var crs: StoredCRS
  /// The smallest box around every pipe; nil where there is none.
  var extent: GridBox?
  var sources: [SourceRecord]
  /// What a pipe may have been moved by where it does not say so itself, ticks: the largest of all pipes.
  var importUncertainty: Int64
  var unplaced: Int
  var coverage: [CoverageArea]
  var rejects: [RejectedRecord]
}

extension ExportedHead {
  /// The head of a network.
  /// - Throws: where the bytes of its rejects are damaged.
  init(_ network: Network) throws(ColumnFileError) {
    let largest = network.kinds.map(\.extremes.importUncertainty).max() ?? 0
    self.init(
      name: network.name, asOf: network.asOf, rules: network.defaultRules, version: network.version,
      pipes: network.pipeCount, crs: network.crs, extent: network.extent, sources: network.sources,
      importUncertainty: min(max(0, largest), ExportedLength.storable.upperBound), unplaced: network.unplaced,
      coverage: network.coverage, rejects: try network.rejects.all())
  }
}
