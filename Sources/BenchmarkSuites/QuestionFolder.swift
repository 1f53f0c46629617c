internal import CityGenerator
internal import ColumnStore
internal import ConflictRules
internal import ConflictSearch
internal import NetworkModel
internal import PlanarGeometry

/// The question of the batch as plain arrays, for engines in other languages: `benchmarks/rivals/README.md` describes
/// each file. Numbers have their least significant byte first; lengths are metres.
enum QuestionFolder {
  /// Writes the question; about.json, with the answer, comes last.
  static func write(
    _ network: Network, _ digs: DigBatch, _ expected: Work, _ plan: BenchmarkPlan, to folder: String
  ) throws {
    try OutputDirectory.create(folder)
    let placement = try placement(of: digs)
    try writePipes(network, PairSearch(network, under: plan.profile), placement, to: folder)
    try writePermits(digs, to: folder)
    try array("order.u32", folder) { file in
      for place in RandomOrder.places(digs.count, seed: plan.scenario.seed) { try file.put(place) }
    }
    let about = try AtomicFile.create(folder + "/about.json")
    try about.write(self.about(network, digs, expected, plan))
    try about.commit()
  }

  /// How far every dig may lie from where it is drawn: it stands with the clearances of the pipes, for it is one.
  private static func placement(of digs: DigBatch) throws -> Double {
    let placements = Set((0..<digs.count).map { digs.parts(of: $0).placement })
    guard let placement = placements.first, placements.count == 1 else {
      throw BenchmarkError("the permits are placed with \(placements.count) accuracies; the question holds one")
    }
    return Double(placement)
  }

  private static func writePipes(
    _ network: Network, _ search: PairSearch, _ placement: Double, to folder: String
  ) throws {
    let ends = try NumberFile(folder + "/pipes-ends.u32")
    let clearances = try NumberFile(folder + "/pipes-clearance.f64")
    var end = 0
    try array("pipes-xy.f64", folder) { file in
      for place in 0..<network.pipeCount {
        let line = try network.line(ofPipe: place)
        for position in line { try file.put(position) }
        end += line.count
        try ends.put(place: end)
        try clearances.put(Tick.metres(try search.clearance(ofPipe: place) + placement))
      }
    }
    try ends.commit()
    try clearances.commit()
  }

  private static func writePermits(_ digs: DigBatch, to folder: String) throws {
    let ringEnds = try NumberFile(folder + "/permits-ring-ends.u32")
    let ends = try NumberFile(folder + "/permits-ends.u32")
    let kinds = try NumberFile(folder + "/permits-kind.u8")
    let radii = try NumberFile(folder + "/permits-radius.f64")
    var (vertices, rings) = (0, 0)
    try array("permits-xy.f64", folder) { file in
      for place in 0..<digs.count {
        let parts = digs.parts(of: place)
        guard parts.lines.isEmpty || parts.rings.isEmpty && parts.lines.count == 1 else {
          throw BenchmarkError("permit \(place + 1) is drawn as several things; the question holds permits of one")
        }
        for ring in parts.rings + parts.lines {
          for position in ring { try file.put(position) }
          vertices += ring.count
          try ringEnds.put(place: vertices)
        }
        rings += parts.rings.count + parts.lines.count
        try ends.put(place: rings)
        try kinds.put(kind(parts.rings, parts.lines))
        try radii.put(Tick.metres(parts.radius))
      }
    }
    for file in [ringEnds, ends, kinds, radii] { try file.commit() }
  }

  /// 0 a point, 1 a line, 2 a polygon.
  private static func kind(_ rings: [[GridPoint]], _ lines: [[GridPoint]]) -> UInt8 {
    rings.isEmpty ? (lines.first?.count == 1 ? 0 : 1) : 2
  }

  private static func array(_ name: String, _ folder: String, _ write: (NumberFile) throws -> Void) throws {
    let file = try NumberFile(folder + "/" + name)
    try write(file)
    try file.commit()
  }

  private static func about(
    _ network: Network, _ digs: DigBatch, _ expected: Work, _ plan: BenchmarkPlan
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONObjectWriter.append(to: &bytes) { json in
      json.put("pipes", integer: network.pipeCount)
      json.put("segments", integer: network.statistics.segments)
      json.put("permits", integer: digs.count)
      json.put("kilometres", number: plan.kilometres)
      json.put("network", string: network.version)
      json.put("rules", string: plan.profile.name)
      json.put("seed", string: String(plan.scenario.seed))
      json.put("expected") { json in
        json.put("pairs", integer: expected.count)
        json.put("clear", integer: expected.clear)
        json.put("distanceSum", number: expected.metres, places: 6)
        json.put("hash", string: expected.mark)
      }
    }
    return bytes + [UInt8(ascii: "\n")]
  }
}

/// A file of numbers, one behind the other.
private final class NumberFile {
  private let file: AtomicFile
  private var bytes: [UInt8] = []

  init(_ path: String) throws { file = try AtomicFile.create(path) }

  func put(_ number: some FixedWidthInteger & UnsignedInteger) throws {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
    if bytes.count >= 1 << 16 { try flush() }
  }

  /// A place; there may be no more than 32 bits of them.
  func put(place: Int) throws {
    guard let place = UInt32(exactly: place) else {
      throw BenchmarkError("the question has more than 4294967295 vertices; ask for fewer kilometres")
    }
    try put(place)
  }

  func put(_ metres: Double) throws { try put(metres.bitPattern) }

  func put(_ position: GridPoint) throws {
    try put(Tick.metres(position.x))
    try put(Tick.metres(position.y))
  }

  func commit() throws {
    try flush()
    try file.commit()
  }

  private func flush() throws {
    try file.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
