internal import ColumnStore
internal import NetworkModel

/// One size of network and what it costs.
public struct ScalePoint: Sendable {
  /// Kilometres that were asked for.
  public var kilometres: Double
  /// Pieces between two vertices.
  public var segments: Int
  /// Bytes of geometry and index.
  public var bytesPerSegment: Double
  /// Seconds to generate the pipes and build the file.
  public var buildSeconds: Double
  /// The most bytes in memory meanwhile; nil where the kernel does not say.
  public var peakBytes: Int?
  /// Seconds of a process from its start to its first answer.
  public var openSeconds: Double
  /// Microseconds of one check, pairs only, at the median.
  public var p50us: Double
  /// The same of the slowest of a hundred.
  public var p99us: Double
  /// GEOS's median; nil where it was not asked.
  public var geosP50us: Double?
  /// The same of its slowest of a hundred.
  public var geosP99us: Double?
  /// The work that was done.
  var work: String
  var notes: [String]
}

/// What grows with the network, and how.
enum ScaleSuite {
  /// Kilometres: a town, a city, a metropolis, a province; and a country, where it is asked for.
  static func sizes(_ plan: BenchmarkPlan) -> [Double] {
    [625, 6_250, 62_500, 250_000] + (plan.isFull ? [4_000_000] : [])
  }

  /// Permits of each size.
  private static let permits = 20_000
  /// Bytes of memory to build in, whatever the size.
  static let memory = 6 << 30
  /// What GEOS takes for a segment, and what goes beside it.
  private static let geosBytes = 250

  static func points(_ plan: BenchmarkPlan, _ tools: BenchmarkTools, sizes: [Double]) throws -> [ScalePoint] {
    try sizes.map { kilometres in
      var own = plan
      (own.kilometres, own.permits) = (kilometres, min(permits, plan.permits))
      own.keep = nil
      return try point(own, tools)
    }
  }

  private static func point(_ plan: BenchmarkPlan, _ tools: BenchmarkTools) throws -> ScalePoint {
    let city = try BenchmarkCity(plan, tools)
    ProcessMemory.resetPeak()
    let (file, building) = try Stopwatch.time { try city.folder.network() }
    let peak = ProcessMemory.peakResidentBytes
    let network = try city.network()
    let segments = network.statistics.segments
    let needed = segments * geosBytes
    let fits = ProcessMemory.availableBytes.map { needed < $0 } ?? (needed < 1 << 32)
    let series = try QuerySuite.measure(city, withGEOS: fits)
    let site = city.folder.path + "/site.geojsonl"
    try OpenSuite.writeSite(of: city, to: site)
    let answer = try OpenSuite.firstAnswer(file, site, plan, tools, passes: 5)
    var notes = ["\(Figures.whole(Double(series.pairs.count))) checks"]
    if !fits { notes.append("GEOS would need \(Figures.text(Double(needed) / 1e9)) GB and was not asked") }
    if let geos = series.geos, !geos.work.isSame(as: series.pairs.work) {
      notes.append(BenchmarkReport.difference(geos.work))
    }
    return ScalePoint(
      kilometres: plan.kilometres, segments: segments,
      bytesPerSegment: Double(network.searchedBytes) / Double(max(1, segments)), buildSeconds: building.wall,
      peakBytes: peak, openSeconds: answer.seconds, p50us: series.pairs.times.microseconds(0.5) ?? 0,
      p99us: series.pairs.times.microseconds(0.99) ?? 0, geosP50us: series.geos?.times.microseconds(0.5),
      geosP99us: series.geos?.times.microseconds(0.99), work: series.pairs.work.mark, notes: notes)
  }

  /// The points as rows: one figure below the other, so that growth is seen.
  static func rows(of points: [ScalePoint]) -> [BenchmarkRow] {
    func rows(_ title: String, _ figures: (ScalePoint) -> (trench: Double?, geos: Double?)) -> [BenchmarkRow] {
      points.map { point in
        let (trench, geos) = figures(point)
        return BenchmarkRow(
          .scale, "scale: " + title, Figures.whole(point.kilometres) + " km", trench: trench, geos: geos,
          work: point.work)
      }
    }
    var median = rows("one check at p50, pairs only, microseconds") { ($0.p50us, $0.geosP50us) }
    for (place, point) in points.enumerated() { median[place].notes = point.notes }
    return median + rows("one check at p99, pairs only, microseconds") { ($0.p99us, $0.geosP99us) }
      + rows("first answer of a process, milliseconds") { ($0.openSeconds * 1e3, nil) }
      + rows("generated and built, seconds") { ($0.buildSeconds, nil) }
      + rows("resident while it was built, MB") { ($0.peakBytes.map { Double($0) / 1e6 }, nil) }
      + rows("geometry and index, bytes a segment") { ($0.bytesPerSegment, nil) }
  }
}
