internal import CityGenerator
internal import ConflictRules
internal import ConflictSearch
internal import NetworkModel

/// The city that suites measure on: network, digs and GEOS's copy of it, each made when it is first asked for.
final class BenchmarkCity {
  let plan: BenchmarkPlan
  let tools: BenchmarkTools
  let folder: CityFolder
  private var opened: Network?
  private var made: Digs?
  private var loaded: GEOSPairs?

  /// The digs, one by one and as a batch.
  struct Digs {
    var list: [Dig] = []
    var batch = DigBatch()
  }

  init(_ plan: BenchmarkPlan, _ tools: BenchmarkTools) throws {
    self.plan = plan
    self.tools = tools
    folder = try CityFolder(plan, tools)
  }

  /// The network, mapped.
  func network() throws -> Network {
    if let opened { return opened }
    let network = try NetworkFile.open(folder.network())
    opened = network
    return network
  }

  /// The digs of all permits.
  func digs() throws -> Digs {
    if let made { return made }
    let permits = try folder.permits()
    tools.progress("making \(Figures.whole(Double(plan.permits))) permits")
    var digs = Digs()
    digs.list.reserveCapacity(plan.permits)
    for permit in permits {
      let dig = CityDigs.dig(permit, under: plan.profile.assumptions)
      digs.list.append(dig)
      digs.batch.append(dig)
    }
    made = digs
    return digs
  }

  /// The same in GEOS.
  func geos() throws -> GEOSPairs {
    if let loaded { return loaded }
    let (network, digs) = (try network(), try digs())
    tools.progress("loading the city into GEOS")
    let pairs = try GEOSPairs(network, under: plan.profile, digs: digs.batch)
    loaded = pairs
    return pairs
  }

  /// Lets the network go, before its file is made anew.
  func close() { (opened, loaded) = (nil, nil) }
}
