internal import CityGenerator
internal import ColumnStore

/// The files of the benchmark's city: made when they are first asked for, and kept where the plan names a folder.
///
///     city.json          what city it is
///     network.geojsonl   its pipes as text
///     permits.geojsonl   its permits as text
///     city.trench        its network
final class CityFolder {
  /// Its path.
  let path: String
  private let plan: BenchmarkPlan
  private let tools: BenchmarkTools
  private let scratch: ScratchFolder?
  /// What is in it; nil before anything is.
  private var kept: KeptCity?

  /// - Throws: where the folder cannot be made, or keeps another city.
  init(_ plan: BenchmarkPlan, _ tools: BenchmarkTools) throws {
    self.plan = plan
    self.tools = tools
    if let keep = plan.keep {
      try OutputDirectory.create(keep)
      (path, scratch) = (keep, nil)
      if PathKind(of: keep + "/city.json") == .file {
        kept = KeptCity(json: try InputFile.readWhole(keep + "/city.json", limit: 1 << 16))
        guard let kept, isSame(kept) else {
          throw BenchmarkError("'\(keep)' keeps another city than the one asked for; name another folder with --keep")
        }
      }
    } else {
      let folder = try ScratchFolder.create()
      (path, scratch) = (folder.path, folder)
    }
  }

  private func isSame(_ other: KeptCity) -> Bool {
    (other.scenario, other.seed, other.kilometres) == (plan.scenario.name, plan.scenario.seed, plan.kilometres)
  }

  /// The network file, made without text between where there is none.
  func network() throws -> String {
    let file = path + "/city.trench"
    if kept == nil || PathKind(of: file) != .file { try make(directory: nil, network: file) }
    return file
  }

  /// The text of the pipes.
  func text() throws -> String {
    let file = path + "/network.geojsonl"
    if kept == nil || PathKind(of: file) != .file { try make(directory: path, network: nil) }
    return file
  }

  /// The text of the permits.
  func permitsText() throws -> String {
    let file = path + "/permits.geojsonl"
    let output = try AtomicFile.create(file)
    var line: [UInt8] = []
    for permit in try permits() {
      line.removeAll(keepingCapacity: true)
      CityText.append(permit, to: &line)
      try output.write(line)
    }
    try output.commit()
    return file
  }

  /// The permits.
  func permits() throws -> CityPermits {
    try City(plan.scenario, kilometres: plan.kilometres).permits(plan.permits, tiles: try facts().tiles)
  }

  /// What the city came to.
  func facts() throws -> CityFacts {
    if kept == nil { _ = try network() }
    guard let kept else { throw BenchmarkError("the city was not made") }
    return kept.facts
  }

  private func make(directory: String?, network: String?) throws {
    tools.progress("making a city of \(Figures.whole(plan.kilometres)) km")
    let facts = try tools.makeCity(
      CityOrder(
        kilometres: plan.kilometres, seed: plan.scenario.seed, scenario: plan.scenario.name, directory: directory,
        network: network))
    let made = KeptCity(
      scenario: plan.scenario.name, seed: plan.scenario.seed, kilometres: plan.kilometres, facts: facts)
    kept = made
    // Last, so that a folder of which it speaks holds what it says.
    let file = try AtomicFile.create(path + "/city.json")
    try file.write(made.json)
    try file.commit()
  }
}

/// What keeps a benchmark from being run, in one line.
public struct BenchmarkError: Error, Equatable, CustomStringConvertible {
  /// The line.
  public let description: String

  init(_ description: String) { self.description = description }
}
