internal import CityGenerator
internal import ConflictRules
internal import ConflictSearch
internal import GEOSKernel
internal import NetworkModel
internal import PlanarGeometry
internal import Glibc

func cpu() -> Double {
  var time = timespec()
  _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

func dig(_ permit: CityPermit) -> Dig {
  var footprint: Footprint
  switch permit.shape {
  case .polygon(let rings): footprint = Footprint(polygons: [GridPolygon(shell: rings[0], holes: Array(rings.dropFirst()))])
  case .line(let line, let width): footprint = Footprint(lines: [line], radius: (width + 1) / 2)
  case .point(let point, let radius): footprint = Footprint(lines: [[point]], radius: radius)
  }
  if let bore = permit.bore {
    return Dig(footprint: footprint, top: max(0, bore.top - 3000), bottom: bore.bottom + 3000,
      bore: Dig.Bore(recordedTop: bore.top, endsArePits: false), placement: 3000)
  }
  return Dig(footprint: footprint, bottom: permit.depth, placement: 3000)
}

let args = CommandLine.arguments
let network = try NetworkFile.open(args[1])
let rules = try RuleProfile.load(args[2]) { _ in [] }
let count = Int(args[3])!
var scenario = try Scenario.named(Scenario.usual)
let city = try City(scenario, kilometres: 62500)
let digs = city.permits(count, tiles: Int(args[4])!).map(dig)
let context = try GEOSContext()
var batch = DigBatch()
for d in digs { batch.append(d) }
let order = batch.hilbertOrder()
let pairs = PairSearch(network, under: rules)
if args.count > 5 { for _ in 0..<(Int(args[5]) ?? 1) {
    let t = cpu(); let ta = try pairs.tally(order[...], of: batch); print("pairs", (cpu() - t) / Double(count) * 1e6, "us each", ta.pairs, ta.clear, ta.hash) }; print(pairs.counters); exit(0) }
for _ in 0..<5 {
  let t = cpu()
  let tally = try pairs.tally(order[...], of: batch)
  print("pairs", (cpu() - t) / Double(count) * 1e6, "us each", tally.pairs, tally.clear, tally.distanceSum, tally.hash)
}
print(pairs.counters)
let search = SiteSearch(network, under: rules)
for _ in 0..<3 {
  let t = cpu()
  var findings = 0, clear = 0
  for d in digs { let a = try search.answer(ConflictQuery(d), using: context); findings += a.findings.count; clear += a.findings.isEmpty ? 1 : 0 }
  print("answers", (cpu() - t) / Double(count) * 1e6, "us each", findings, clear)
}
print("sets", network.columns.attributeSetCount, "runs", network.columns.runCount, "pipes", network.pipeCount, "bytes", network.byteCount, network.kinds.count)
var kinds: [String: (Int, Int, Int, Double)] = [:]
let perms = Array(city.permits(20000, tiles: Int(args[4])!))
for kind in Set(perms.map(\.method)) {
  var b = DigBatch()
  for p in perms where p.method == kind { b.append(dig(p)) }
  let s = PairSearch(network, under: rules)
  let o = b.hilbertOrder()
  _ = try s.tally(o[...], of: b)
  let c0 = s.counters
  let t = cpu()
  let ta = try s.tally(o[...], of: b)
  let e = (cpu() - t) / Double(b.count) * 1e6
  let n = Double(b.count)
  print(kind, b.count, "pairs", Double(ta.pairs) / n, "clear", Double(ta.clear) / n, "runs", Double(c0.runs) / n, "segments", Double(c0.segments) / n, "exact", Double(c0.exactDistances) / n, "us", e)
}
