import PlanarGeometry

@testable import NetworkModel

/// A change to one stored property of a value, named as the property is.
struct FieldChange<Value>: Sendable, CustomStringConvertible {
  let name: String
  let apply: @Sendable (inout Value) -> Void
  var description: String { name }

  init(_ name: String, _ apply: @escaping @Sendable (inout Value) -> Void) {
    self.name = name
    self.apply = apply
  }

  func applied(to value: Value) -> Value {
    var value = value
    apply(&value)
    return value
  }
}

/// Small networks in which everything that can be recorded is recorded.
enum Samples {
  static let operation = StoredOperation(
    source: "OGC:CRS84", pipeline: "+proj=utm +zone=32", accuracyMetres: 1, addedMetres: 0.5, datum: "transformed",
    projVersion: "9.1.1")

  static let crs = StoredCRS(
    identifier: "EPSG:25832", name: "ETRS89 / UTM zone 32N", scaleErrorPPM: 400, fromGeographic: operation)

  static let source = SourceRecord(
    name: "pipes.geojson", crs: "EPSG:25832", operation: operation, largestMove: 7, rows: 12, rejected: 3)

  /// A position in whole metres.
  static func at(_ x: Int64, _ y: Int64) -> GridPoint { GridPoint(x: x * 10_000, y: y * 10_000) }

  /// A line of 10 m to the east of which nothing is known.
  static func bare(_ id: String, x: Int64 = 0, y: Int64 = 0) -> Pipe {
    Pipe(id: id, assetClass: .water, parts: [.init(vertices: [at(x, y), at(x + 10, y)], tops: [nil, nil])])
  }

  /// A pipe with every property set.
  static func full(_ id: String = "G-1") -> Pipe {
    var pipe = Pipe(
      id: id, assetClass: .gas,
      parts: [
        .init(vertices: [at(0, 0), at(3, 4), at(9, 4)], tops: [9_000, nil, -500]),
        .init(vertices: [at(20, 0), at(20, 5)], tops: [8_000, 8_001]),
      ])
    pipe.classIsUnknown = true
    pipe.kind = .joint
    pipe.laying = .openCut
    pipe.status = .inService
    pipe.quality = .detected
    pipe.halfWidth = 1_000
    pipe.outerHeight = 2_000
    pipe.wallIsAssumed = true
    pipe.depthReference = .invert
    pipe.depthReferenceIsUnknown = true
    pipe.horizontalUncertainty = 300
    pipe.verticalUncertainty = 400
    pipe.importUncertainty = 5
    pipe.pressure = .medium
    pipe.pressureMegapascals = 0.4
    pipe.voltageKilovolts = 10
    pipe.installed = 1987
    pipe.subclass = "Versorgungsleitung"
    pipe.owner = "Stadtwerke Süd"
    pipe.contact = "0800 1"
    pipe.material = "PE"
    return pipe
  }

  static let square = GridPolygon(
    shell: [at(0, 0), at(9, 0), at(9, 9), at(0, 0)], holes: [[at(2, 1), at(3, 1), at(3, 2), at(2, 1)]])

  static let area = CoverageArea(
    polygons: [square], classes: [.water, .gas], owner: "Stadtwerke Süd", edgeUncertainty: 9)

  static let reject = RejectedRecord(
    record: "row 4", assetClass: .oil, reason: "swapped-axes", box: GridBox(lower: at(-5, -4), upper: at(6, 7)))

  /// A network of all of these.
  static func builder() -> NetworkDraft {
    var builder = NetworkDraft(name: "Altstadt", crs: crs)
    builder.asOf = "2026-01-28"
    builder.defaultRules = "cn"
    builder.pipes = [full(), bare("W-1", x: 100, y: 50)]
    builder.coverage = [area]
    builder.rejects = [reject]
    builder.unplaced = 2
    builder.sources = [source]
    return builder
  }

  /// One change of every stored property of a pipe.
  static let pipeChanges: [FieldChange<Pipe>] = [
    .init("id") { $0.id = "G-2" },
    .init("assetClass") { $0.assetClass = .oil },
    .init("classIsUnknown") { $0.classIsUnknown = false },
    .init("kind") { $0.kind = .valve },
    .init("laying") { $0.laying = .aerial },
    .init("status") { $0.status = .abandoned },
    .init("quality") { $0.quality = .records },
    .init("parts") { $0.parts[0].vertices[1].y += 10 },
    .init("parts") { $0.parts[0].tops[1] = 0 },
    .init("parts") { $0.parts[1].tops[0] = nil },
    .init("parts") { $0.parts.swapAt(0, 1) },
    .init("parts") { $0.parts[0].vertices.reverse() },
    .init("halfWidth") { $0.halfWidth = nil },
    .init("outerHeight") { $0.outerHeight = 0 },
    .init("wallIsAssumed") { $0.wallIsAssumed = false },
    .init("depthReference") { $0.depthReference = .crown },
    .init("depthReferenceIsUnknown") { $0.depthReferenceIsUnknown = false },
    .init("horizontalUncertainty") { $0.horizontalUncertainty = nil },
    .init("verticalUncertainty") { $0.verticalUncertainty = 0 },
    .init("importUncertainty") { $0.importUncertainty += 1 },
    .init("pressure") { $0.pressure = .high },
    .init("pressureMegapascals") { $0.pressureMegapascals = 0.3 },
    .init("voltageKilovolts") { $0.voltageKilovolts = nil },
    .init("installed") { $0.installed = 1988 },
    .init("subclass") { $0.subclass = "" },
    .init("owner") { $0.owner = nil },
    .init("contact") { $0.contact = "0800 2" },
    .init("material") { $0.material = "St" },
  ]
}
