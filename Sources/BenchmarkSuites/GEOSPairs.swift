internal import ColumnStore
internal import ConflictRules
internal import ConflictSearch
internal import GEOSKernel
internal import NetworkModel
internal import PlanarGeometry

/// The same search over pairs as GEOS does it: its tree, prepared distances, geometries kept in memory. Coordinates are
/// whole ticks, which doubles hold exactly. Permits are taken in the order they came in.
final class GEOSPairs {
  private let tree: GEOSPairTree
  private let digs: GEOSShapes
  private let reaches: [GEOSPairSearch.Reach]
  /// Seconds to make the geometries of all pipes.
  let loading: Double
  /// Seconds to pack the tree.
  let building: Double
  /// Bytes that geometries and tree took; nil where the kernel does not say.
  let bytes: Int?

  /// Loads a network.
  /// - Throws: where a pipe has several parts, which no generated one has.
  init(_ network: Network, under profile: RuleProfile, digs batch: DigBatch) throws {
    let before = ProcessMemory.anonymousBytes
    let rules = PairSearch(network, under: profile)
    let load = try Stopwatch.time {
      let lines = try GEOSShapes()
      var clearances: [Double] = []
      clearances.reserveCapacity(network.pipeCount)
      for place in 0..<network.pipeCount {
        let positions = try network.line(ofPipe: place).map { Point(x: Double($0.x), y: Double($0.y)) }
        try lines.append { (context) throws(GEOSError) in try context.lineString(positions) }
        clearances.append(try rules.clearance(ofPipe: place))
      }
      return (lines, clearances)
    }
    let build = try Stopwatch.time { try GEOSPairTree(load.result.0, clearances: load.result.1) }
    (loading, building) = (load.reading.wall, build.reading.wall)
    bytes = before.flatMap { before in ProcessMemory.anonymousBytes.map { max(0, $0 - before) } }
    tree = build.result

    digs = try GEOSShapes()
    var reaches: [GEOSPairSearch.Reach] = []
    for place in 0..<batch.count {
      let parts = batch.parts(of: place)
      try digs.append { (context) throws(GEOSError) in try Self.geometry(parts.rings, parts.lines, context) }
      reaches.append(.init(radius: Double(parts.radius), placement: Double(parts.placement)))
    }
    self.reaches = reaches
  }

  private static func geometry(
    _ rings: [[GridPoint]], _ lines: [[GridPoint]], _ context: GEOSContext
  ) throws(GEOSError) -> GEOSGeometry {
    func points(_ line: [GridPoint]) -> [Point] { line.map { Point(x: Double($0.x), y: Double($0.y)) } }
    guard let shell = rings.first else {
      return lines.count == 1 ? try context.lineString(points(lines[0])) : try context.multiLine(lines.map(points))
    }
    return try context.polygon(shell: points(shell), holes: rings.dropFirst().map(points))
  }

  /// The first of all digs, on some threads: each with a context of its own, the tree shared.
  func run(_ limit: Int, threads: Int) throws -> Work {
    let workers = try (0..<threads).map { _ in try GEOSPairSearch(tree, digs: digs, reaches: reaches) }
    return try Workers.run(workers, over: (0..<UInt32(limit)).map { $0 }) { Work(try $0.tally($1)) }
  }

  /// A worker for single digs.
  func worker() throws -> GEOSPairSearch { try GEOSPairSearch(tree, digs: digs, reaches: reaches) }
}

extension Network {
  /// The positions of a pipe of one part.
  func line(ofPipe place: Int) throws -> [GridPoint] {
    let record = try columns.record(at: place)
    guard try columns.partLengths(of: record).count == 1 else {
      throw BenchmarkError("pipe \(try columns.id(of: record)) has several parts; the comparison takes pipes of one")
    }
    var positions: [GridPoint] = []
    positions.reserveCapacity(Int(record.vertexCount))
    for vertex in 0..<Int(record.vertexCount) {
      positions.append(try columns.vertex(Int(record.firstVertex) + vertex))
    }
    return positions
  }
}
