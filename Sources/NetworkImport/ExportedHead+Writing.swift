internal import ColumnStore
internal import NetworkModel
internal import PlanarGeometry

extension ExportedHead {
  /// Appends the first line with its end.
  func append(to bytes: inout [UInt8]) throws(NetworkExportError) {
    try check()
    JSONObjectWriter.append(to: &bytes) { json in
      json.put("type", string: "Feature")
      if !crs.identifier.isEmpty {
        json.put("crs") { crs in
          crs.put("type", string: "name")
          crs.put("properties") { $0.put("name", string: crsName) }
        }
      }
      json.put(Self.member) { trench in
        trench.put("format", integer: Self.format)
        trench.put("name", string: name)
        trench.put("asOf", string: asOf)
        trench.put("rules", string: rules)
        trench.put("version", string: version)
        trench.put("pipes", integer: pipes)
        trench.put("crs") { object in
          object.put("id", string: crs.identifier)
          object.put("name", string: crs.name)
          object.put("scaleErrorPpm", encoded: ExactNumber.json(crs.scaleErrorPPM))
          object.put("fromLongitudeLatitude") { $0.put(crs.fromGeographic) }
        }
        trench.put("extent", encoded: extent.map(Self.sides) ?? Array("null".utf8))
        trench.put(ExportedName.importUncertainty, encoded: ExactNumber.metres(importUncertainty))
        trench.put("unplaced", integer: unplaced)
        trench.put("sources", objects: sources) { $0.put($1) }
        trench.put("coverage", objects: coverage) { $0.put($1) }
        trench.put("rejects", objects: rejects) { $0.put($1) }
      }
      json.put("properties") { _ in }
      json.put("geometry", string: nil)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The CRS as other programs look it up: the name of an EPSG code, else the text.
  private var crsName: String {
    let prefix = "EPSG:"
    let code = crs.identifier.dropFirst(prefix.count)
    let isCode = !code.isEmpty && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return crs.identifier.hasPrefix(prefix) && isCode ? "urn:ogc:def:crs:EPSG::\(code)" : crs.identifier
  }

  /// West, south, east, north in metres.
  fileprivate static func sides(_ box: GridBox) -> [UInt8] {
    var bytes: [UInt8] = []
    ExportedGeometry.list([box.lower.x, box.lower.y, box.upper.x, box.upper.y], to: &bytes) { ticks, bytes in
      ExactNumber.append(metresOf: ticks, to: &bytes)
    }
    return bytes
  }

  private func check() throws(NetworkExportError) {
    for source in sources {
      try NetworkExportError.checkLength(source.largestMove, "a move", of: "source '\(source.name)'")
    }
    for area in coverage {
      try NetworkExportError.checkLength(area.edgeUncertainty, "an edge uncertainty", of: "the coverage")
    }
    let points =
      coverage.flatMap(\.polygons).flatMap { $0.shell + $0.holes.flatMap(\.self) }
      + rejects.flatMap { [$0.box.lower, $0.box.upper] }
    let range = -ExactNumber.mostTicks...ExactNumber.mostTicks
    guard points.allSatisfy({ range.contains($0.x) && range.contains($0.y) }) else {
      throw NetworkExportError("the coverage or a rejected record has a position beyond the earth; no line can say it")
    }
  }
}

extension JSONObjectWriter {
  fileprivate mutating func put(_ operation: StoredOperation) {
    put("source", string: operation.source)
    put("operation", string: operation.pipeline)
    put("accuracy", encoded: operation.accuracyMetres.map(ExactNumber.json) ?? Array("null".utf8))
    put("added", encoded: ExactNumber.json(operation.addedMetres))
    put("datum", string: operation.datum)
    put("proj", string: operation.projVersion)
  }

  fileprivate mutating func put(_ source: SourceRecord) {
    put("name", string: source.name)
    put("crs", string: source.crs)
    put(source.operation)
    put("largestMove", encoded: ExactNumber.metres(source.largestMove))
    put("rows", integer: source.rows)
    put("rejects", integer: source.rejected)
  }

  fileprivate mutating func put(_ area: CoverageArea) {
    put("class", strings: area.classes.map(\.rawValue))
    put("owner", string: area.owner)
    put("edgeUncertainty", encoded: ExactNumber.metres(area.edgeUncertainty))
    var bytes: [UInt8] = []
    ExportedGeometry.list(area.polygons, to: &bytes) { polygon, bytes in
      ExportedGeometry.list([polygon.shell] + polygon.holes, to: &bytes) { ring, bytes in
        ExportedGeometry.append(ring, to: &bytes)
      }
    }
    put("geometry") { geometry in
      geometry.put("type", string: "MultiPolygon")
      geometry.put("coordinates", encoded: bytes)
    }
  }

  fileprivate mutating func put(_ reject: RejectedRecord) {
    put("record", string: reject.record)
    put("class", string: reject.assetClass?.rawValue)
    put("reason", string: reject.reason)
    put("box", encoded: ExportedHead.sides(reject.box))
  }
}
