import ColumnStore
import FeatureFormats
import GEOSKernel
import NetworkModel
import PlanarGeometry
import Projections
import TestSupport

@testable import NetworkImport

/// Networks as lines, and lines as networks.
enum ExportFixture {
  /// What lines became.
  struct Outcome {
    let bytes: [UInt8]
    let network: Network
    let report: ImportReport
    let rejects: [RejectLine]

    /// The pipe with an id; nil where there is none.
    func pipe(_ id: String) throws -> Pipe? { try network.pipes().first { $0.id == id } }
  }

  static let operation = StoredOperation(
    source: "OGC:CRS84", pipeline: "+proj=utm +zone=32 +ellps=GRS80", accuracyMetres: 0.5, addedMetres: 0.1 + 0.2,
    datum: "transformed", projVersion: "9.1.1")

  /// A small network: a pipe of which much is known, one of which nothing is, coverage, a reject.
  static var draft: NetworkDraft {
    var draft = NetworkDraft(
      name: "Altstadt \"Süd\"",
      crs: StoredCRS(
        identifier: "EPSG:25832", name: "ETRS89 / UTM zone 32N", scaleErrorPPM: 1.0 / 3, fromGeographic: operation))
    draft.asOf = "2026-01-28"
    draft.defaultRules = "cn"
    draft.unplaced = 3
    draft.pipes = [main, bare("W-1", north: 40)]
    draft.coverage = [area]
    draft.rejects = [
      RejectedRecord(record: "row 4", assetClass: .oil, reason: "swapped-axes", box: box(-5, -4, 6, 7.0001)),
      RejectedRecord(record: "X", assetClass: nil, reason: "no-id", box: box(1, 1, 1, 1)),
    ]
    draft.sources = [
      SourceRecord(
        name: "pipes.geojson", crs: "EPSG:31467", operation: operation, largestMove: 7, rows: 12, rejected: 2)
    ]
    return draft
  }

  /// A gas main of 20 m.
  static var main: Pipe {
    pipe("G-1", [(500_000, 5_950_000), (500_010, 5_950_000), (500_020, 5_950_000)], depths: [1.2, nil, 1.25])
      .with {
        $0.depthReference = .crown
        $0.importUncertainty = 7
        $0.pressure = .medium
        $0.pressureMegapascals = 0.4
        $0.owner = "Gaswerk"
        $0.installed = 1987
      }
  }

  /// A line of which nothing is known but its class.
  static func bare(_ id: String, north: Double = 0) -> Pipe {
    Pipe(
      id: id, assetClass: .water,
      parts: [.init(vertices: [at(500_000, 5_950_000 + north), at(500_020, 5_950_000 + north)], tops: [nil, nil])])
  }

  static var area: CoverageArea {
    CoverageArea(
      polygons: [
        GridPolygon(
          shell: [at(0, 0), at(9, 0), at(9, 9), at(0, 9.0001), at(0, 0)],
          holes: [[at(2, 1), at(3, 1), at(3, 2), at(2, 1)]])
      ], classes: [.water, .gas], owner: "Stadtwerke", edgeUncertainty: 9)
  }

  static func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> GridBox {
    GridBox(lower: at(west, south), upper: at(east, north))
  }

  /// The lines of a network, without their ends.
  static func lines(of network: Network) throws -> [String] {
    var bytes: [UInt8] = []
    try NetworkExporter.run(network) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The lines of a network of these pipes alone, without the head.
  static func pipeLines(_ pipes: [Pipe]) throws -> [String] {
    var draft = NetworkDraft(name: "n", crs: ExportFixture.draft.crs)
    draft.pipes = pipes
    return try Array(lines(of: draft.finish()).dropFirst())
  }

  /// Imports lines as one file.
  static func imported(_ lines: [String], _ options: ImportOptions = ImportOptions()) throws -> Outcome {
    try withTemporaryDirectory { folder in
      try imported(paths: [folder.write("net.geojsonl", lines.map { $0 + "\n" }.joined())], options)
    }
  }

  static func imported(paths: [String], _ options: ImportOptions = ImportOptions()) throws -> Outcome {
    let collector = ByteCollector()
    var rejects: [RejectLine] = []
    let report = try NetworkImporter.run(
      sources: paths, options: options, space: BuildSpace(), projections: PROJContext(), geometry: GEOSContext(),
      onReject: { rejects.append($0) }, sink: { (piece) throws(FileError) in collector.append(piece) })
    return Outcome(
      bytes: collector.bytes, network: try NetworkFile.network(from: collector.bytes, name: "memory"), report: report,
      rejects: rejects)
  }

  /// What a pipe is after its line was changed; nil where no pipe of its id is left.
  static func edited(_ pipe: Pipe, _ old: String, _ new: String) throws -> Pipe? {
    var draft = ExportFixture.draft
    draft.pipes = [pipe]
    var lines = try lines(of: draft.finish())
    lines[1] = lines[1].replacing(old, with: new)
    return try imported(lines).pipe(pipe.id)
  }

  /// The message that an import of lines ends with.
  static func refusal(_ lines: [String], _ options: ImportOptions = ImportOptions()) -> String {
    do {
      _ = try imported(lines, options)
      return "nothing was refused"
    } catch {
      return "\(error)"
    }
  }
}
