internal import BenchmarkSuites
internal import CityGenerator
internal import ColumnStore
internal import NetworkImport
internal import NetworkModel
internal import PlanarGeometry
internal import Projections

/// A city to be made.
public struct GenerateRequest: Sendable {
  /// Kilometres of pipe.
  public var kilometres: Double
  /// Decides what is drawn by lot; nil takes the scenario's own.
  public var seed: UInt64?
  /// How many permits; nil for 1.6 for each kilometre, which is 100,000 at 62,500 km.
  public var permits: Int?
  /// The scenario; nil for the usual city.
  public var scenario: String?
  /// Where `network.geojsonl`, `permits.geojsonl` and `truth.jsonl` go; nil to write none.
  public var directory: String?
  /// A network file to build without text between; nil to build none.
  public var network: String?
  /// Bytes of memory to sort the network in; beyond that, temporary files beside it.
  public var memory = 1 << 30
  /// Whether a person at a terminal is shown how far it is.
  public var showsProgress = false

  /// Asks for a city.
  public init(kilometres: Double) { self.kilometres = kilometres }
}

/// What a city came to.
public struct GenerateOutcome: Sendable {
  /// The summary for people.
  public let summary: String
  /// What it came to, as numbers.
  let facts: CityFacts
}

extension Workspace {
  /// Makes a city as text, as a network file, or both; each output appears whole or not at all.
  ///
  /// - Throws: anything wrong with the request, and what the system says of the outputs; then nothing is written.
  public func generate(_ request: GenerateRequest) throws -> GenerateOutcome {
    guard request.directory != nil || request.network != nil else {
      throw EngineError("nothing is to be written; name a directory with -o, or a network file with --network")
    }
    guard request.memory >= BuildSpace.least else {
      throw EngineError("--memory is \(request.memory) bytes; it must be at least \(BuildSpace.least >> 20)M")
    }
    var scenario = try Scenario.named(request.scenario ?? Scenario.usual)
    scenario.seed = request.seed ?? scenario.seed
    let city = try City(scenario, kilometres: request.kilometres)
    let permitCount = request.permits ?? max(100, Int(request.kilometres * 1.6))
    guard (0...1_000_000_000).contains(permitCount) else {
      throw EngineError("--permits is \(permitCount); a city has from 0 to 1000000000")
    }
    var text = try request.directory.map { directory in try CityFiles(directory) }
    let output = try request.network.map { path in try AtomicFile.create(path) }
    let space = request.network.map { BuildSpace(limit: request.memory, besides: $0) } ?? BuildSpace()
    var builder = try output.map { _ in try CityBuilder(city, space: space) }
    var progress = ProgressLine("pipes", isShown: request.showsProgress)
    var pipes = city.pipes()
    while let pipe = pipes.next() {
      try text?.write(pipe, of: city)
      try builder?.add(pipe)
      progress.show(pipes.tally.pipes)
    }
    var planted = 0
    if text != nil {
      for permit in city.permits(permitCount, tiles: pipes.tiles) {
        try text?.write(permit)
        planted += permit.truth == nil ? 0 : 1
      }
    }
    progress.finish()
    var lines = Self.lines(of: city, pipes)
    if text != nil { lines.append("permits   \(permitCount), of which \(planted) are planted") }
    if let output, let builder {
      let summary = try builder.finish { (bytes) throws(FileError) in try output.write(bytes) }
      lines.append("network   version \(summary.version), \(output.byteCount) bytes")
    }
    try text?.commit()
    try output?.commit()
    let facts = CityFacts(
      tiles: pipes.tiles, pipes: pipes.tally.pipes, segments: pipes.tally.segments, kilometres: pipes.tally.kilometres)
    return GenerateOutcome(summary: lines.joined(separator: "\n"), facts: facts)
  }

  /// What a city holds, a line for the whole and a line for each class.
  private static func lines(of city: City, _ pipes: CityPipes) -> [String] {
    let tally = pipes.tally
    func km(_ length: Double) -> String { JSONText.text(length, places: 1) }
    let classes = AssetClass.allCases.compactMap { assetClass in
      tally.kilometresByClass[assetClass].map { "\(assetClass.rawValue) \(km($0))" }
    }
    return [
      "city      '\(city.scenario.name)', seed \(city.scenario.seed), \(km(tally.kilometres)) km in \(City.crs)",
      "area      \(km(pipes.squareKilometres)) square km in \(pipes.tiles) tiles",
      "pipes     \(tally.pipes), of which \(tally.points) are points; \(tally.segments) segments",
      "km        \(classes.joined(separator: ", "))",
    ]
  }
}

/// The three files of a city as text.
private struct CityFiles {
  private let network: AtomicFile
  private let permits: AtomicFile
  private let truth: AtomicFile
  private var bytes: [UInt8] = []

  init(_ directory: String) throws {
    try OutputDirectory.create(directory)
    network = try AtomicFile.create(directory + "/network.geojsonl")
    permits = try AtomicFile.create(directory + "/permits.geojsonl")
    truth = try AtomicFile.create(directory + "/truth.jsonl")
  }

  mutating func write(_ pipe: Pipe, of city: City) throws {
    bytes.removeAll(keepingCapacity: true)
    CityText.append(pipe, ground: city.ground(at: pipe.parts[0].vertices[0]), to: &bytes)
    try network.write(bytes)
  }

  mutating func write(_ permit: CityPermit) throws {
    bytes.removeAll(keepingCapacity: true)
    CityText.append(permit, to: &bytes)
    try permits.write(bytes)
    bytes.removeAll(keepingCapacity: true)
    CityText.append(truthOf: permit, to: &bytes)
    try truth.write(bytes)
  }

  func commit() throws {
    for file in [network, permits, truth] { try file.commit() }
  }
}

/// Builds the network of a city without text between: the same network, to the version, that import makes of the text.
private struct CityBuilder {
  private var builder: NetworkBuilder
  private let system: CoordinateReferenceSystem
  private let context: PROJContext
  private let name: String
  private var extent: GridBox?
  private var rows = 0

  init(_ city: City, space: BuildSpace) throws {
    context = try PROJContext()
    system = try CoordinateReferenceSystem.parse(City.crs, using: context)
    name = city.scenario.name
    let unknown = StoredOperation(
      source: "", pipeline: "", accuracyMetres: nil, addedMetres: 0, datum: "", projVersion: "")
    builder = NetworkBuilder(
      name: name,
      crs: StoredCRS(identifier: system.identifier, name: system.name, scaleErrorPPM: 0, fromGeographic: unknown),
      space: space)
  }

  mutating func add(_ pipe: Pipe) throws {
    try builder.add(pipe)
    rows += 1
    let box = pipe.box
    extent = extent?.union(box) ?? box
  }

  /// Writes the network, with the operations that are found for where it lies.
  consuming func finish(_ sink: @escaping ColumnFileWriter.Sink) throws -> NetworkSummary {
    let locator = try GeographicLocator(system, using: context)
    let corners = extent.map { box in
      [box.lower.x, box.upper.x].flatMap { x in
        [box.lower.y, box.upper.y].compactMap { y in locator.position(x: Tick.metres(x), y: Tick.metres(y)) }
      }
    }
    guard let box = corners.flatMap({ GeographicBox(around: $0) }) else {
      throw EngineError("the city has no place on the earth; ask for fewer kilometres")
    }
    let store = try StoreCRS.choose(sources: [system], extent: box, requested: system.identifier, using: context)
    let degrees = try CoordinateReferenceSystem.parse("OGC:CRS84", using: context)
    let fromGeographic = try CoordinateOperation.find(
      from: degrees, to: system, extent: box, datumAccuracy: nil, using: context)
    let identity = try CoordinateOperation.find(
      from: system, to: system, extent: box, datumAccuracy: nil, using: context)
    builder.crs = StoredCRS(
      identifier: system.identifier, name: system.name, scaleErrorPPM: store.scaleErrorPPM,
      fromGeographic: StoredOperation(fromGeographic))
    builder.sources = [
      SourceRecord(
        name: "generated: \(name)", crs: system.identifier, operation: StoredOperation(identity), largestMove: 0,
        rows: rows, rejected: 0)
    ]
    return try builder.write(sink)
  }
}
