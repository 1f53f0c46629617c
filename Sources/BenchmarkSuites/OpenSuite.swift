internal import CityGenerator
internal import ColumnStore

/// What it costs to begin: a process that starts, opens the network and answers one check.
enum OpenSuite {
  static func rows(_ city: BenchmarkCity) throws -> [BenchmarkRow] {
    let title = "open: a process, milliseconds"
    let site = city.folder.path + "/site.geojsonl"
    let network = try city.folder.network()
    try writeSite(of: city, to: site)
    city.tools.progress("starting processes")
    let answer = try firstAnswer(network, site, city.plan, city.tools, passes: 20)
    let nothing = try least(of: 20) { try ChildProcess.run(city.tools.program, ["--version"]) }
    var first = BenchmarkRow(
      .open, title, "from its start to its first answer", trench: answer.seconds * 1e3, work: "status \(answer.status)",
      notes: ["least of 20; the file is in the page cache"])
    first.details = [("peakResidentBytes", Double(answer.peakResidentBytes))]
    let version = BenchmarkRow(
      .open, title, "from its start to its version: libraries alone", trench: nothing.seconds * 1e3,
      work: "status \(nothing.status)")
    let geos = try city.geos()
    first.geos = (geos.loading + geos.building) * 1e3
    first.notes.append("GEOS has no file of its own: it makes every geometry and packs its tree first")
    return [first, version]
  }

  /// One check as a whole process; the least of some.
  static func firstAnswer(
    _ network: String, _ site: String, _ plan: BenchmarkPlan, _ tools: BenchmarkTools, passes: Int
  ) throws -> ChildProcess.Run {
    let run = try least(of: passes) {
      try ChildProcess.run(tools.program, ["check", network, "--site", site, "--rules", plan.rules, "-q"])
    }
    // 0, 1 and 3 are answers; everything else is a complaint.
    guard [0, 1, 3].contains(run.status) else {
      throw BenchmarkError("a check as a process of its own ended with status \(run.status)")
    }
    return run
  }

  /// Writes the city's first permit where a check can read it.
  static func writeSite(of city: BenchmarkCity, to path: String) throws {
    var line: [UInt8] = []
    for permit in try City(city.plan.scenario, kilometres: city.plan.kilometres)
      .permits(1, tiles: city.folder.facts().tiles)
    {
      CityText.append(permit, to: &line)
    }
    let file = try AtomicFile.create(path)
    try file.write(line)
    try file.commit()
  }

  private static func least(of passes: Int, _ run: () throws -> ChildProcess.Run) throws -> ChildProcess.Run {
    var least = try run()
    for _ in 1..<passes {
      let next = try run()
      guard next.status == least.status else {
        throw BenchmarkError("the same process ended with status \(next.status) after \(least.status)")
      }
      if next.seconds < least.seconds { least = next }
    }
    return least
  }
}
