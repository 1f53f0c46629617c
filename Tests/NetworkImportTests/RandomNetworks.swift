import NetworkModel
import PlanarGeometry
import TestSupport

@testable import NetworkImport

/// Networks in which anything may be anything: what import makes, and what only a builder could.
enum RandomNetworks {
  private static let texts = [
    "", " ", "\t\n", "Stadtwerke Süd", "a\"b\\c/d", "two\nlines\r", "\u{202E}right to left", "nul\0nul", "\u{0}", "{}",
    "null", "17", "e\u{301}", "\u{E9}", "\u{7F}\u{1}\u{1B}[1m", "日本🗾", "bits:0",
  ]
  private static let ids = [
    "", " ", "17", "17~2", "17~2~2", "~", "nul\0nul", "\0", "\0\u{1}", "e\u{301}", "\u{E9}", "a\"b\\", "{\n}",
    "\u{2028}",
  ]
  private static let numbers = [
    0.1, 0.4, 0.005, 1.6, 7, 0.1 + 0.2, 1e300, .leastNonzeroMagnitude, -1, 0, -0.0, .nan, .infinity, -.infinity, 110,
    1e15, 123456789.5,
  ]
  private static let years = [0, -5, 999, 1000, 1987, 9999, 10_000, Int.max, Int.min]
  private static let sizes: [Int64] = [
    0, 1, 2, 49, 50, 99, 100, 101, 1250, 2500, 30_000, 30_001, 60_000, 60_001, 150_000, 150_001, 300_000, 300_001,
    999_999_999_999, 1_000_000_000_000,
  ]
  private static let tops: [Int64] = [
    0, 1, -1, 12_000, 12_001, -300_000, -300_001, 4_999_999, 5_000_000, 5_000_001, 1_000_000_000, -1_000_000_000,
  ]

  static func draft(seed: UInt64) -> NetworkDraft {
    var random = SplitMix64(seed: seed)
    var draft = NetworkDraft(name: word(&random), crs: crs(&random))
    draft.asOf = random.pick([nil, "2026-01-28", "0001-12-31"]) ?? nil
    draft.defaultRules = maybe(word(&random), &random)
    draft.unplaced = random.integer(in: 0...9)
    // Some networks lie at the ends of what can be stored.
    let far: Int64 = 1_999_990_000_000
    let origin = random.pick([at(500_000, 5_950_000), at(0, 0), GridPoint(x: far, y: -far)]) ?? at(0, 0)
    let names = ids.filter { _ in random.chance(oneIn: 2) } + (0..<6).map { "P-\($0)" }
    draft.pipes = names.map { pipe($0, near: origin, &random) }
    draft.coverage = (0..<random.integer(in: 0...3)).map { area(10 * Int64($0), &random) }
    let classes: [AssetClass?] = [nil] + AssetClass.allCases
    draft.rejects = (0..<random.integer(in: 0...30)).map { index in
      let lower = place(near: origin, &random)
      let upper = GridPoint(
        x: lower.x + random.integer(in: 0...99_999), y: lower.y + random.integer(in: 0...99_999))
      return RejectedRecord(
        record: word(&random), assetClass: classes[index % classes.count], reason: word(&random),
        box: GridBox(lower: lower, upper: upper))
    }
    draft.sources = (0..<random.integer(in: 0...3)).map { index in
      SourceRecord(
        name: "\(index)" + word(&random), crs: word(&random), operation: operation(&random),
        largestMove: size(&random), rows: random.integer(in: 0...9), rejected: random.integer(in: 0...9))
    }
    return draft
  }

  static func pipe(_ id: String, near origin: GridPoint, _ random: inout SplitMix64) -> Pipe {
    let shape = random.integer(in: 0...3)
    let common: Int64? = random.chance(oneIn: 2) ? random.pick(tops) : nil
    let isUniform = random.chance(oneIn: 3)
    let parts = (0..<random.integer(in: 1...3)).map { _ in
      // Points, lines, both in one pipe; some lines go nowhere.
      let count = shape == 0 ? 1 : shape == 1 ? random.integer(in: 1...3) : random.integer(in: 2...5)
      let start = place(near: origin, &random)
      let stays = random.chance(oneIn: 4)
      return Pipe.Part(
        vertices: (0..<count).map { $0 == 0 || stays ? start : place(near: origin, &random) },
        tops: (0..<count).map { _ in isUniform ? common : top(&random) })
    }
    return Pipe(id: id, attributes: attributes(&random), parts: parts)
  }

  private static func attributes(_ random: inout SplitMix64) -> PipeAttributes {
    var attributes = PipeAttributes(assetClass: random.pick(AssetClass.allCases) ?? .other)
    attributes.classIsUnknown = random.chance(oneIn: 3)
    attributes.kind = random.pick(AssetKind.allCases) ?? .line
    attributes.laying = random.pick(LayingMethod.allCases) ?? .unknown
    attributes.status = random.pick(AssetStatus.allCases) ?? .unknown
    attributes.quality = random.pick(SurveyQuality.allCases) ?? .unknown
    attributes.halfWidth = maybe(size(&random), &random)
    attributes.outerHeight =
      random.chance(oneIn: 3) ? attributes.halfWidth.map { 2 * $0 } : maybe(size(&random), &random)
    if let height = attributes.outerHeight { attributes.outerHeight = min(height, 1_000_000_000_000) }
    attributes.wallIsAssumed = random.chance(oneIn: 3)
    attributes.depthReference = random.chance(oneIn: 3) ? nil : random.pick(DepthReference.allCases)
    attributes.depthReferenceIsUnknown = random.chance(oneIn: 3)
    attributes.horizontalUncertainty = maybe(size(&random), &random)
    attributes.verticalUncertainty = maybe(size(&random), &random)
    attributes.importUncertainty = random.chance(oneIn: 2) ? 7 : size(&random)
    attributes.pressure = random.chance(oneIn: 3) ? nil : random.pick(PressureClass.allCases)
    attributes.pressureMegapascals = random.chance(oneIn: 2) ? nil : random.pick(numbers)
    attributes.voltageKilovolts = random.chance(oneIn: 2) ? nil : random.pick(numbers)
    attributes.installed = random.chance(oneIn: 3) ? nil : random.pick(years)
    attributes.subclass = maybe(word(&random), &random)
    attributes.owner = maybe(word(&random), &random)
    attributes.contact = maybe(word(&random), &random)
    attributes.material = maybe(word(&random), &random)
    return attributes
  }

  private static func area(_ offset: Int64, _ random: inout SplitMix64) -> CoverageArea {
    func ring(_ low: Int64, _ high: Int64) -> [GridPoint] {
      let (low, high) = (low + offset * 1000, high + offset * 1000)
      let corners = [(low, low), (high, low), (high, high + 1), (low, high), (low, low)]
      return corners.map { GridPoint(x: $0.0, y: $0.1) }
    }
    return CoverageArea(
      polygons: [GridPolygon(shell: ring(0, 9_000), holes: random.chance(oneIn: 2) ? [ring(2_001, 3_003)] : [])],
      classes: AssetClass.allCases.filter { _ in random.chance(oneIn: 3) }, owner: maybe(word(&random), &random),
      edgeUncertainty: size(&random))
  }

  private static func crs(_ random: inout SplitMix64) -> StoredCRS {
    StoredCRS(
      identifier: random.pick(["EPSG:25832", "+proj=tmerc +lon_0=106.5 +ellps=GRS80", ""]) ?? "", name: word(&random),
      scaleErrorPPM: random.pick(numbers) ?? 0, fromGeographic: operation(&random))
  }

  private static func operation(_ random: inout SplitMix64) -> StoredOperation {
    StoredOperation(
      source: word(&random), pipeline: word(&random), accuracyMetres: maybe(random.pick(numbers) ?? 0, &random),
      addedMetres: abs(random.number(in: 0...2)), datum: word(&random), projVersion: word(&random))
  }

  private static func place(near origin: GridPoint, _ random: inout SplitMix64) -> GridPoint {
    GridPoint(
      x: origin.x + random.integer(in: -9_999_999...9_999_999), y: origin.y + random.integer(in: -9_999_999...9_999_999)
    )
  }

  private static func top(_ random: inout SplitMix64) -> Int64? {
    random.chance(oneIn: 3) ? nil : random.chance(oneIn: 4) ? random.pick(tops) : random.integer(in: 0...50_000)
  }

  private static func size(_ random: inout SplitMix64) -> Int64 {
    random.chance(oneIn: 2) ? random.pick(sizes) ?? 0 : random.integer(in: 0...70_000)
  }

  private static func word(_ random: inout SplitMix64) -> String { random.pick(texts) ?? "" }

  private static func maybe<Value>(_ value: Value, _ random: inout SplitMix64) -> Value? {
    random.chance(oneIn: 3) ? nil : value
  }
}
