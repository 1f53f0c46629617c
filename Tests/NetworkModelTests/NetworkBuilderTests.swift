import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct NetworkBuilderTests {
  private static func version(_ change: (inout NetworkDraft) -> Void) -> String {
    var builder = Samples.builder()
    change(&builder)
    return try builder.finish().version
  }

  private static let version = try Samples.builder().finish().version

  /// Pipes all over the frame, some from one position, some with one id.
  private static func pipes(_ random: inout SplitMix64) -> [Pipe] {
    (0..<40).map { index in
      var pipe = Samples.bare(
        "W-\(index / 2)", x: random.integer(in: -3...3), y: random.integer(in: -3...3))
      pipe.halfWidth = random.chance(oneIn: 2) ? nil : random.integer(in: 0...2)
      return pipe
    }
  }

  @Test(arguments: Seeds.smoke)
  func `the order of input does not matter`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var builder = Samples.builder()
    builder.pipes = Self.pipes(&random)
    builder.coverage = [Samples.area, .init(polygons: [], classes: []), .init(polygons: [], classes: [.oil])]
    var second = Samples.reject
    second.record = "row 3"
    builder.rejects = [Samples.reject, second]
    var shuffled = builder
    shuffled.pipes.shuffle(using: &random)
    shuffled.coverage.shuffle(using: &random)
    shuffled.rejects.reverse()
    let (one, other) = (builder.finish(), shuffled.finish())
    #expect(one.version == other.version)
    #expect(one.pipes == other.pipes)
    #expect(one.coverage == other.coverage)
    #expect(one.rejects == other.rejects)
    #expect(NetworkFile.bytes(of: one) == NetworkFile.bytes(of: other))
  }

  @Test(arguments: Samples.pipeChanges)
  func `every property of a pipe is in the version`(change: FieldChange<Pipe>) {
    #expect(Self.version { change.apply(&$0.pipes[0]) } != Self.version)
  }

  @Test(
    arguments: [
      .init("a pipe fewer") { $0.pipes.removeLast() },
      .init("a pipe more") { $0.pipes.append(Samples.bare("W-2")) },
      .init("store CRS") { $0.crs.identifier = "EPSG:25833" },
      .init("pipeline") { $0.crs.fromGeographic.pipeline += " +step" },
      .init("added uncertainty") { $0.crs.fromGeographic.addedMetres = 0.6 },
      .init("coverage gone") { $0.coverage = [] },
      .init("coverage twice") { $0.coverage.append(Samples.area) },
      .init("coverage shell") { $0.coverage[0].polygons[0].shell[1].x += 10 },
      .init("coverage hole") { $0.coverage[0].polygons[0].holes = [] },
      .init("coverage classes") { $0.coverage[0].classes = [.gas] },
      .init("rejects gone") { $0.rejects = [] },
      .init("reject id") { $0.rejects[0].record = "row 5" },
      .init("reject class") { $0.rejects[0].assetClass = nil },
      .init("reject reason") { $0.rejects[0].reason = "outside-crs" },
      .init("reject box") { $0.rejects[0].box = $0.rejects[0].box.grown(by: 1) },
      .init("unplaced") { $0.unplaced += 1 },
    ] as [FieldChange<NetworkDraft>])
  func `whatever can change an answer is in the version`(change: FieldChange<NetworkDraft>) {
    #expect(Self.version(change.apply) != Self.version)
  }

  @Test(
    arguments: [
      .init("name") { $0.name = "Neustadt" },
      .init("date") { $0.asOf = nil },
      .init("default rules") { $0.defaultRules = "us-cga" },
      .init("name of the CRS") { $0.crs.name = "UTM 32" },
      .init("scale error") { $0.crs.scaleErrorPPM = 1 },
      .init("version of PROJ") { $0.crs.fromGeographic.projVersion = "9.2.0" },
      .init("name of a source") { $0.sources[0].name = "other.geojson" },
      .init("rows of a source") { $0.sources[0].rows = 13 },
      .init("rejects of a source") { $0.sources[0].rejected = 4 },
    ] as [FieldChange<NetworkDraft>])
  func `what can change no answer is not in the version`(change: FieldChange<NetworkDraft>) {
    #expect(Self.version(change.apply) == Self.version)
  }

  @Test func `pipes stand in the order of the curve, then of their ids`() {
    var builder = NetworkDraft(name: "curve", crs: Samples.crs)
    // The first four cells of the curve, in millimetres: up, or right, then around.
    let cells: [(Int64, Int64)] = [(0, 0), (10, 0), (10, 10), (0, 10)]
    let key: ((Int64, Int64)) -> UInt64 = { NetworkDraft.key(of: .init(x: $0.0, y: $0.1)) }
    let byKey = cells.sorted { key($0) < key($1) }
    #expect(byKey.first.map { [$0.0, $0.1] } == [0, 0])
    #expect(byKey[2].0 == 10 && byKey[2].1 == 10)
    builder.pipes = ["b", "a", "B", "é", "e\u{301}"].flatMap { id in
      byKey.reversed().map { x, y in
        Pipe(id: id, assetClass: .gas, parts: [.init(vertices: [.init(x: x, y: y)], tops: [nil])])
      }
    }
    let pipes = try builder.finish().pipes()
    #expect(pipes.map(\.parts[0].vertices[0].x) == byKey.flatMap { Array(repeating: $0.0, count: 5) })
    #expect(pipes.prefix(5).map { Array($0.id.utf8) } == ["B", "a", "b", "e\u{301}", "é"].map { Array($0.utf8) })
  }

  @Test func `of one place and id the content decides`() {
    var builder = NetworkDraft(name: "twins", crs: Samples.crs)
    var wide = Samples.bare("W-1")
    wide.halfWidth = 1
    builder.pipes = [wide, Samples.bare("W-1")]
    #expect(try builder.finish().pipes().map(\.halfWidth) == [nil, 1])
  }

  @Test func `positions far outside the frame have a key`() {
    for x in [Int64.min, -1, Int64.max] {
      #expect(NetworkDraft.key(of: .init(x: x, y: 0)) == NetworkDraft.key(of: .init(x: x, y: 0)))
    }
    #expect(NetworkDraft.key(of: .init(x: 0, y: 0)) == NetworkDraft.key(of: .init(x: 10 << 32, y: 0)))
    #expect(NetworkDraft.key(of: .init(x: 0, y: 0)) != NetworkDraft.key(of: .init(x: -10, y: 0)))
  }

  @Test func `the version is a hash as others write it`() {
    #expect(Self.version.hasPrefix("sha256:"))
    #expect(Self.version.utf8.count == 71)
  }
}
