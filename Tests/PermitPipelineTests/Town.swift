import ConflictReports
import ConflictRules
import ConflictSearch
import FeatureFormats
import NetworkImport
import NetworkModel
import PlanarGeometry
import Projections
import TestSupport

@testable import PermitPipeline

/// A town of one street: the gas main G-1 runs east along y = 0 for 100 m, 1 m deep, 0.2 m wide, surveyed.
/// Metres from (500000, 5950000) in EPSG:25832; the data is declared complete for a kilometre around.
enum Town {
  static let crs = "EPSG:25832"

  static func at(_ x: Double, _ y: Double) -> GridPoint {
    GridPoint(nearestMillimetreTo: 500_000 + x, 5_950_000 + y)
  }

  static func main(_ id: String = "G-1", y: Double = 0) -> Pipe {
    var pipe = Pipe(
      id: id, assetClass: .gas, parts: [.init(vertices: [at(0, y), at(100, y)], tops: [10_000, 10_000])])
    pipe.laying = .openCut
    pipe.quality = .surveyed
    pipe.halfWidth = 1_000
    pipe.outerHeight = 2_000
    pipe.owner = "Gaswerk"
    return pipe
  }

  /// The way from longitude and latitude as PROJ chooses it, or another text in its place.
  static func network(
    pipeline: String? = nil, addedMetres: Double = 0, _ change: (inout NetworkDraft) -> Void = { _ in }
  ) throws -> Network {
    let context = try PROJContext()
    let found = try CoordinateOperation.find(
      from: .parse("OGC:CRS84", using: context), to: .parse(crs, using: context), extent: nil, using: context)
    var builder = NetworkDraft(
      name: "Town",
      crs: StoredCRS(
        identifier: crs, name: "ETRS89 / UTM zone 32N", scaleErrorPPM: 400,
        fromGeographic: StoredOperation(
          source: "OGC:CRS84", pipeline: pipeline ?? found.pipeline, accuracyMetres: 0, addedMetres: addedMetres,
          datum: "taken as one", projVersion: PROJContext.version)))
    builder.asOf = "2026-01-28"
    builder.pipes = [main()]
    let corners = [at(-1000, -1000), at(1000, -1000), at(1000, 1000), at(-1000, 1000), at(-1000, -1000)]
    builder.coverage = [CoverageArea(polygons: [GridPolygon(shell: corners)], classes: [])]
    change(&builder)
    return try builder.finish()
  }

  /// Gas alone: protection to half a metre, control to five; sites 0.3 m, bores 0.2 m where nothing is said.
  static let profile = RuleProfile(
    name: "town",
    assumptions: RuleAssumptions(
      defaultDiameter: 1, placement: 0.3, bore: 0.2,
      uncertainties: [
        .surveyed: PositionUncertainty(
          horizontal: GrowingUncertainty(atLeast: 0.05), vertical: GrowingUncertainty(atLeast: 0.05))
      ],
      unknownUncertainty: PositionUncertainty(horizontal: GrowingUncertainty(atLeast: 1), vertical: nil)),
    zones: [
      Zone(
        ruleID: "town/gas/protection", zone: "protection", classes: .listed([.gas]), severity: .restricted,
        reachMetres: 0.5, verticalMetres: 0.5),
      Zone(
        ruleID: "town/gas/control", zone: "control", classes: .listed([.gas]), severity: .notify, reachMetres: 5,
        verticalMetres: 1),
    ], version: "sha256:0")

  static func desk(_ network: Network? = nil, _ change: (inout DeskTerms) -> Void = { _ in }) throws -> PermitDesk {
    var terms = DeskTerms(engineVersion: "0.1.0")
    terms.crs = crs
    change(&terms)
    return try PermitDesk(network ?? self.network(), under: profile, on: terms)
  }

  /// A record as a reader delivers it.
  static func record(
    _ wkt: String, _ properties: KeyValuePairs<String, JSONTree> = [:], row: Int = 1, crs: String? = nil
  ) throws -> RawRecord {
    .feature(
      RawFeature(
        row: row, properties: members(properties), geometry: try WKTReader.parse(wkt).geometry, declaredCRS: crs))
  }

  /// A square pit of 2 m whose south edge lies `y` metres north of the main.
  static func pit(_ y: Double) -> String {
    let (south, north) = (5_950_000 + y, 5_950_002 + y)
    return "POLYGON((500050 \(south),500052 \(south),500052 \(north),500050 \(north),500050 \(south)))"
  }

  /// A line that crosses the main at right angles in its middle.
  static let crossing = "LINESTRING(500050 5949970,500050 5950030)"
}

/// Members as the readers deliver them.
func members(_ pairs: KeyValuePairs<String, JSONTree>) -> [JSONMember] {
  pairs.map { JSONMember(key: $0.key, value: $0.value) }
}

extension PermitDesk {
  /// The permit of a record; the reject is thrown where it is one.
  func permit(_ record: RawRecord, in sourceCRS: String? = nil) throws -> ReadPermit {
    switch try prepare(record, of: "permits.csv", in: sourceCRS) {
    case .permit(let permit): return permit
    case .rejected(let line): throw Rejected(line: line)
    }
  }

  /// The reason a record is rejected for; nil where it is not.
  func reason(_ record: RawRecord, in sourceCRS: String? = nil) throws -> RejectReason? {
    guard case .rejected(let line) = try prepare(record, of: "permits.csv", in: sourceCRS) else { return nil }
    return line.reason
  }

  /// The answer to a record.
  func answer(_ record: RawRecord, in sourceCRS: String? = nil) throws -> Answer {
    try decide(permit(record, in: sourceCRS)).decision.answer
  }

  struct Rejected: Error {
    let line: RejectLine
  }
}
