internal import ColumnStore
internal import NetworkModel
internal import PlanarGeometry

extension Workspace {
  /// What a network file holds, as text or as one JSON value.
  ///
  /// - Parameters:
  ///   - verifying: whether every byte is to be read and held against checksums, version and index before.
  ///   - showsProgress: whether a person at a terminal is shown how far that is.
  public func info(
    of path: String, asJSON: Bool, verifying: Bool = false, showsProgress: Bool = false
  ) throws -> String {
    let network = try Self.network(at: path)
    if verifying {
      var progress = ProgressLine("pipes", isShown: showsProgress)
      try network.verify(in: BuildSpace(limit: 1 << 30, besides: "-")) { progress.show($0) }
      progress.finish()
    }
    try network.requireUnchanged()
    let info = NetworkInfo(network, wasVerified: verifying)
    return asJSON ? info.json : info.text
  }
}

/// A network described, for people and for programs.
struct NetworkInfo {
  let network: Network
  var statistics: NetworkStatistics { network.statistics }

  /// Whether every byte of it was held against checksums, version and index.
  let wasVerified: Bool

  init(_ network: Network, wasVerified: Bool = false) {
    self.network = network
    self.wasVerified = wasVerified
  }

  /// One JSON object and a line end.
  var json: String {
    var bytes: [UInt8] = []
    JSONObjectWriter.append(to: &bytes) { json in
      json.put("name", string: network.name)
      json.put("version", string: network.version)
      json.put("asOf", string: network.asOf)
      json.put("crs") { crs in
        crs.put("id", string: network.crs.identifier)
        crs.put("name", string: network.crs.name)
        crs.put("scaleErrorPpm", number: network.crs.scaleErrorPPM)
        crs.put("fromLongitudeLatitude") { $0.put(network.crs.fromGeographic) }
      }
      json.put("extent", numbers: extent)
      json.put("pipes", integer: statistics.pipes)
      json.put("segments", integer: statistics.segments)
      json.put("km", number: statistics.kilometres)
      json.put("byClass") { classes in
        for (assetClass, share) in statistics.classes.sorted(by: { $0.key < $1.key }) {
          classes.put(assetClass.rawValue) {
            $0.put("pipes", integer: share.pipes)
            $0.put("km", number: share.kilometres)
          }
        }
      }
      json.put("known") { known in
        known.put("depth", number: statistics.known.depth)
        known.put("diameter", number: statistics.known.diameter)
        known.put("quality", number: statistics.known.quality)
      }
      json.put("aerial", integer: statistics.aerial)
      json.put("coverage", string: network.coverage.isEmpty ? "assumed" : "declared")
      json.put("coverageAreas", integer: network.coverage.count)
      json.put("rules", string: network.defaultRules)
      json.put("bytes", integer: network.byteCount)
      if wasVerified { json.put("verified", encoded: "true".utf8) }
      json.put("rejects", integer: network.rejects.count)
      json.put("unplaced", integer: network.unplaced)
      json.put("sources", objects: network.sources) { $0.put($1) }
    }
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }

  /// West, south, east, north in metres of the store CRS; empty for a network of none.
  var extent: [Double] {
    network.extent.map {
      [$0.lower.x, $0.lower.y, $0.upper.x, $0.upper.y].map { Tick.metres($0) }
    } ?? []
  }
}

extension JSONObjectWriter {
  fileprivate mutating func put(_ operation: StoredOperation) {
    put("operation", string: operation.pipeline)
    put("accuracy", number: operation.accuracyMetres)
    put("added", number: operation.addedMetres)
    put("datum", string: operation.datum)
    put("proj", string: operation.projVersion)
  }

  fileprivate mutating func put(_ source: SourceRecord) {
    put("name", string: source.name)
    put("crs", string: source.crs)
    put(source.operation)
    put("largestMove", number: Tick.metres(source.largestMove))
    put("rows", integer: source.rows)
    put("rejects", integer: source.rejected)
  }
}
