internal import ColumnStore
internal import NetworkModel

extension ImportReport {
  /// The report as one JSON object with keys in a fixed order, without spaces and without a line end.
  public var json: [UInt8] {
    var bytes: [UInt8] = []
    JSONObjectWriter.append(to: &bytes) { json in
      json.put("read", integer: read)
      json.put("imported", integer: imported)
      json.put("pipes", integer: pipes)
      json.put("rejected") { Self.put(rejected, into: &$0) }
      json.put("repaired") { Self.put(repaired, into: &$0) }
      json.put("unplaced", integer: unplaced)
      json.put("km", number: kilometres)
      json.put("byClass") { json in
        for (name, share) in classes.sorted(by: { $0.key < $1.key }) {
          json.put(name.rawValue) {
            $0.put("pipes", integer: share.pipes)
            $0.put("km", number: share.kilometres)
          }
        }
      }
      json.put("known") {
        $0.put("depth", number: known.depth)
        $0.put("diameter", number: known.diameter)
        $0.put("quality", number: known.quality)
      }
      json.put("crs", string: storeCRS)
      json.put("scaleErrorPPM", number: scaleErrorPPM)
      json.put("coverage", string: coverageAreas > 0 ? "declared" : "assumed")
      if let map {
        json.put("map") {
          $0.put("name", string: map.name)
          $0.put("version", string: map.version)
        }
      }
      json.put("sources", objects: sources) { Self.put($1, into: &$0) }
      json.put("warnings", strings: warnings)
    }
    return bytes
  }

  private static func put(_ counts: [String: Int], into json: inout JSONObjectWriter) {
    for (code, count) in counts.sorted(by: { $0.key < $1.key }) { json.put(code, integer: count) }
  }

  private static func put(_ source: Source, into json: inout JSONObjectWriter) {
    json.put("name", string: source.name)
    json.put("crs", string: source.crs)
    json.put("operation", string: source.operation)
    json.put("pipeline", string: source.stored.pipeline)
    json.put("accuracy", number: source.stored.accuracyMetres)
    json.put("added", number: source.stored.addedMetres)
    json.put("datum", string: source.stored.datum)
    json.put("proj", string: source.stored.projVersion)
    json.put("rows", integer: source.rows)
    json.put("rejects", integer: source.rejected)
    json.put("largestMove", number: source.largestMoveMillimetres / 1000, places: 6)
    json.put("insertedVertices", integer: source.insertedVertices)
    json.put("outsideAreaOfUse", integer: source.outsideAreaOfUse)
  }
}
