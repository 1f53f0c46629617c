import ConflictReports
import ConflictRules
import ConflictSearch
import GEOSKernel
import NetworkModel
import PlanarGeometry
import TestSupport

/// Small sites that a reader can draw: pipes run east along lines of constant y, the dig is a square from (0, 0) to
/// (4, 4) unless a case says otherwise. Metres from a corner at 500000 E, 3270000 N.
struct Example: Sendable {
  let name: String
  var pipes: [Pipe] = []
  var dig = Example.pit(depth: 2)
  var classes: [AssetClass]? = [.gas]
  var coverage: [CoverageArea] = Example.everywhere
  var rejects: [RejectedRecord] = []
  var unplaced = 0
  var asOf: String? = "2026-01-28"
  var ageLimit: ConflictQuery.AgeLimit?
  var digAssumptions: [String] = []
  var hint: String?

  init(_ name: String, _ change: (inout Example) -> Void = { _ in }) {
    self.name = name
    change(&self)
  }

  /// The decision as the search makes it.
  func decision() throws -> Decision {
    let network = try network()
    let context = try GEOSContext()
    var answer = try SiteSearch(network, under: Self.profile).answer(query, using: context)
    if let hint {
      answer.doubts = answer.doubts.map { doubt in
        if case .outsideCoverage(let assetClass, _) = doubt { return .outsideCoverage(assetClass, hint: hint) }
        return doubt
      }
    }
    return Decision(
      permit: "P-17", row: 17, dig: dig, answer: answer, assumptions: digAssumptions,
      network: .init(name: "Demo district", version: network.version, asOf: network.asOf),
      rules: .init(name: Self.profile.name, version: Self.profile.version),
      engine: .init(trench: "0.1.0", proj: "9.1.1"),
      properties: [.init(name: "method", encodedValue: Array(#""excavator""#.utf8))])
  }

  /// One pipe of the site held against the dig.
  func assessment(of id: String) throws -> PipeAssessment? {
    try SiteSearch(network(), under: Self.profile).assessment(ofPipe: id, for: query, using: GEOSContext())
  }

  private var query: ConflictQuery { ConflictQuery(dig, classes: classes, ageLimit: ageLimit) }

  /// The network that is asked.
  func network() throws -> Network {
    let crs = StoredCRS(
      identifier: "EPSG:4546", name: "CGCS2000 / 3-degree Gauss-Kruger CM 105E", scaleErrorPPM: 120,
      fromGeographic: StoredOperation(
        source: "OGC:CRS84", pipeline: "+proj=noop", accuracyMetres: 0, addedMetres: 0, datum: "same",
        projVersion: "9.1.1"))
    var builder = NetworkDraft(name: "Demo district", crs: crs)
    builder.pipes = pipes
    builder.coverage = coverage
    builder.rejects = rejects
    builder.unplaced = unplaced
    builder.asOf = asOf
    return try builder.finish()
  }

  /// A made-up geographic CRS in which a metre is a hundred-thousandth of a degree.
  static func unproject(_ position: Finding.Position) -> Decision.PrintedPosition {
    (106 + (position.x - 500_000) / 100_000, 29 + (position.y - 3_270_000) / 100_000, 8)
  }
}

extension Example {
  static func at(_ x: Double, _ y: Double) -> GridPoint {
    GridPoint(nearestMillimetreTo: 500_000 + x, 3_270_000 + y)
  }

  static func square(_ from: Double, _ to: Double) -> GridPolygon {
    GridPolygon(shell: [at(from, from), at(to, from), at(to, to), at(from, to), at(from, from)])
  }

  static let everywhere = [CoverageArea(polygons: [square(-1_000, 1_000)], classes: [])]

  static func pit(depth: Double?, placement: Double = 0) -> Dig {
    Dig(
      footprint: Footprint(polygons: [square(0, 4)]), bottom: depth.map { Tick.roundedUp(metres: $0) },
      placement: Tick.roundedUp(metres: placement))
  }

  /// A bore eastwards along y = 0, 0.3 m wide.
  static func bore(from top: Double, to bottom: Double, length: Double, endsArePits: Bool = false) -> Dig {
    Dig(
      footprint: Footprint(lines: [[at(0, 0), at(length, 0)]], radius: Tick.roundedUp(metres: 0.15)),
      top: Tick.roundedDown(metres: top), bottom: Tick.roundedUp(metres: bottom),
      bore: .init(recordedTop: Tick.roundedUp(metres: top), endsArePits: endsArePits))
  }

  /// A surveyed pipe along a line of constant y; what is nil is not recorded.
  static func pipe(
    _ id: String, _ assetClass: AssetClass, y: Double, diameter: Double? = 0.2, top: Double? = 1,
    quality: SurveyQuality = .surveyed, _ change: (inout Pipe) -> Void = { _ in }
  ) -> Pipe {
    let depth = top.map { Tick.roundedDown(metres: $0) }
    var pipe = Pipe(
      id: id, assetClass: assetClass,
      parts: [.init(vertices: [at(-20, y), at(30, y)], tops: [depth, depth])])
    pipe.halfWidth = diameter.map { Tick.roundedUp(metres: $0 / 2) }
    pipe.outerHeight = diameter.map { Tick.roundedUp(metres: $0) }
    pipe.quality = quality
    pipe.status = .inService
    change(&pipe)
    return pipe
  }

  static let profile = RuleProfile(
    name: "demo", title: "A profile for tests",
    assumptions: RuleAssumptions(
      diameters: [.gas: 0.8], chamberDiameter: 2, defaultDiameter: 1, placement: 0.3,
      uncertainties: [
        .surveyed: PositionUncertainty(
          horizontal: GrowingUncertainty(atLeast: 0.05), vertical: GrowingUncertainty(atLeast: 0.05)),
        .detected: PositionUncertainty(
          horizontal: GrowingUncertainty(atLeast: 0.15, perDepth: 0.1),
          vertical: GrowingUncertainty(atLeast: 0.2, perDepth: 0.15)),
      ],
      unknownUncertainty: PositionUncertainty(horizontal: GrowingUncertainty(atLeast: 1), vertical: nil)),
    zones: [
      Zone(
        ruleID: "demo/gas-low-medium/protection", zone: "protection", classes: .listed([.gas]),
        conditions: [ZoneCondition(.pressure, .oneOf([.word("low"), .word("medium")]))], severity: .restricted,
        reachMetres: 0.5, verticalMetres: 0.5,
        actions: ["OBTAIN_PLAN_AND_AGREEMENT", "HAND_DIG_ONLY", "NOTIFY_OWNER"], source: "Demo gas code 5.1",
        confidence: "C2"),
      Zone(
        ruleID: "demo/gas/control", zone: "control", classes: .listed([.gas]), severity: .notify, reachMetres: 5,
        verticalMetres: nil, actions: ["NOTIFY_OWNER"], source: "Demo gas code 5.2", confidence: "C1"),
      Zone(
        ruleID: "demo/water/tolerance", zone: "tolerance", classes: .listed([.water]), severity: .restricted,
        reachMetres: 0.5, verticalMetres: 0.3, actions: ["HAND_DIG_ONLY", "CALL_THE_WATERWORKS"],
        source: "Demo water notes", confidence: "U"),
      Zone(
        ruleID: "demo/telecom/cable", zone: "cable", classes: .listed([.telecom]), severity: .restricted,
        baseline: .centreline, reachMetres: 1, verticalMetres: nil, actions: ["POTHOLE_VERIFY"]),
    ], version: "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
}
