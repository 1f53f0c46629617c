internal import ColumnStore
internal import NetworkModel

/// What it costs to make a network file: from text, and its index alone.
enum BuildSuite {
  static func rows(_ city: BenchmarkCity) throws -> [BenchmarkRow] {
    let reading = try fromText(city)
    let geos = try city.geos()
    let network = try city.network()
    return [reading, try index(network, geos), memory(network, geos)]
  }

  private static let seconds = "build: seconds"

  /// The index alone, of boxes that are in memory already.
  private static func index(_ network: Network, _ geos: GEOSPairs) throws -> BenchmarkRow {
    let boxes = try network.runBoxes()
    var least = Double.infinity
    var entries = 0
    for _ in 0..<3 {
      let (made, reading) = try Stopwatch.time { try boxes.index() }
      least = min(least, reading.wall)
      // A run is eight bytes.
      entries = made.runs.count / 8
    }
    guard entries == network.columns.runCount else {
      throw BenchmarkError("the index built alone has \(entries) runs, the network \(network.columns.runCount)")
    }
    var row = BenchmarkRow(
      .build, seconds, "index alone, in memory", trench: least, geos: geos.building, work: network.version)
    row.notes = [
      "\(Figures.whole(Double(entries))) runs of a few segments; GEOS packs a box for each of "
        + "\(Figures.whole(Double(network.pipeCount))) pipes; making its geometries took \(Figures.text(geos.loading)) s more"
    ]
    return row
  }

  /// A whole import by a process of its own, until the file is there to be opened.
  private static func fromText(_ city: BenchmarkCity) throws -> BenchmarkRow {
    let text = try city.folder.text()
    city.close()
    city.tools.progress("importing the city's text")
    let network = city.folder.path + "/city.trench"
    let complaints = city.folder.path + "/errors.txt"
    let run = try ChildProcess.run(
      city.tools.program, ["import", text, "-o", network, "-q"], errors: complaints)
    guard run.status == 0 else {
      let words = try InputFile.readWhole(complaints, limit: 1 << 20)
      throw BenchmarkError("the import ended with status \(run.status): \(String(decoding: words, as: UTF8.self))")
    }
    let megabytes = Double(try InputFile.open(text).size ?? 0) / 1e6
    var row = BenchmarkRow(
      .build, seconds, "text to an open network file", trench: run.seconds, work: try city.network().version)
    row.notes = [
      "\(Figures.text(megabytes)) MB of GeoJSON lines, \(Figures.text(megabytes / run.seconds)) MB a second, "
        + "\(Figures.text(Double(run.peakResidentBytes) / 1e6)) MB resident"
    ]
    row.details = [("textMegabytes", megabytes), ("peakResidentBytes", Double(run.peakResidentBytes))]
    return row
  }

  private static func memory(_ network: Network, _ geos: GEOSPairs) -> BenchmarkRow {
    let segments = Double(max(1, network.statistics.segments))
    var row = BenchmarkRow(
      .build, "build: bytes a segment", "geometry and index", trench: Double(network.searchedBytes) / segments,
      geos: geos.bytes.map { Double($0) / segments }, work: network.version)
    row.notes = [
      "the whole file with ids, depths and attributes: \(Figures.text(Double(network.byteCount) / segments)); "
        + "mapped, and shared by all processes; GEOS's figure is by how much this process grew, which tells little of a "
        + "small city"
    ]
    return row
  }
}
