internal import ColumnStore
internal import PlanarGeometry

// The bytes of the parts of a network besides its pipes.

extension ByteEncoder {
  mutating func put(_ polygon: GridPolygon) {
    put(all: polygon.shell) { $0.put($1) }
    put(all: polygon.holes) { encoder, hole in encoder.put(all: hole) { $0.put($1) } }
  }

  mutating func put(_ area: CoverageArea) {
    put(all: area.polygons) { $0.put($1) }
    put(all: area.classes) { $0.put($1.rawValue) }
    put(area.owner)
    put(area.edgeUncertainty)
  }

  mutating func put(_ reject: RejectedRecord) {
    put(reject.record)
    put(reject.assetClass?.rawValue)
    put(reject.reason)
    put(reject.box.lower)
    put(reject.box.upper)
  }

  mutating func put(_ operation: StoredOperation) {
    put(operation.source)
    put(operation.pipeline)
    put(operation.accuracyMetres)
    put(operation.addedMetres)
    put(operation.datum)
    put(operation.projVersion)
  }

  mutating func put(_ crs: StoredCRS) {
    put(crs.identifier)
    put(crs.name)
    put(crs.scaleErrorPPM)
    put(crs.fromGeographic)
  }

  mutating func put(_ source: SourceRecord) {
    put(source.name)
    put(source.crs)
    put(source.operation)
    put(source.largestMove)
    put(count: source.rows)
    put(count: source.rejected)
  }
}

extension ByteDecoder {
  private mutating func ring() throws(Damage) -> [GridPoint] {
    try all { decoder throws(Damage) in try decoder.point() }
  }

  private mutating func polygon() throws(Damage) -> GridPolygon {
    let shell = try ring()
    return GridPolygon(shell: shell, holes: try all { decoder throws(Damage) in try decoder.ring() })
  }

  mutating func coverageArea() throws(Damage) -> CoverageArea {
    let polygons = try all { decoder throws(Damage) in try decoder.polygon() }
    let classes = try all { decoder throws(Damage) in try decoder.word(AssetClass.self) }
    let owner = try optionalText()
    return CoverageArea(polygons: polygons, classes: classes, owner: owner, edgeUncertainty: try integer())
  }

  mutating func rejectedRecord() throws(Damage) -> RejectedRecord {
    let record = try text()
    let assetClass = try optional { decoder throws(Damage) in try decoder.word(AssetClass.self) }
    let reason = try text()
    let lower = try point()
    let upper = try point()
    guard lower.x <= upper.x, lower.y <= upper.y else { throw damage("a box") }
    return RejectedRecord(
      record: record, assetClass: assetClass, reason: reason, box: GridBox(lower: lower, upper: upper))
  }

  mutating func operation() throws(Damage) -> StoredOperation {
    let source = try text()
    let pipeline = try text()
    let accuracy = try optionalDouble()
    let added = try double()
    let datum = try text()
    return StoredOperation(
      source: source, pipeline: pipeline, accuracyMetres: accuracy, addedMetres: added, datum: datum,
      projVersion: try text())
  }

  mutating func storedCRS() throws(Damage) -> StoredCRS {
    let identifier = try text()
    let name = try text()
    let scale = try double()
    return StoredCRS(identifier: identifier, name: name, scaleErrorPPM: scale, fromGeographic: try operation())
  }

  mutating func sourceRecord() throws(Damage) -> SourceRecord {
    let name = try text()
    let crs = try text()
    let operation = try operation()
    let move = try integer()
    let rows = try integer()
    return SourceRecord(
      name: name, crs: crs, operation: operation, largestMove: move, rows: Int(rows), rejected: Int(try integer()))
  }
}
