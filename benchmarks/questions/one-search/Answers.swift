internal import ConflictRules
internal import ConflictSearch
internal import GEOSKernel
internal import NetworkModel

#if canImport(Glibc)
  internal import Glibc
#endif

/// The two searches of the same network under the same rules, asked the same questions.
///
///     swift run -c release one-search NET.trench [DIGS] [RULES] [fast]
///
/// Prints for each kind of dig the least processor time of some passes, in turns, and a hash of everything that was
/// answered; the hashes must be equal. The slow search is the brute-force twin behind GEOS's own tree, its boxes grown by
/// what each pipe can reach; it reads all pipes into memory first, which is not counted. `fast` asks the search alone.
@main
enum OneSearch {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().map(\.self)
    guard let path = arguments.first else {
      print("usage: one-search NET.trench [DIGS] [RULES] [fast]")
      return
    }
    let count = arguments.dropFirst().first.flatMap { Int($0) } ?? 2_000
    let network = try NetworkFile.open(path)
    let rules = try RuleProfile.load(arguments.dropFirst(2).first ?? "cn") { _ in [] }
    let digs = RandomDigs.make(count, in: network)
    print("\(network.pipeCount) pipes, \(network.statistics.segments) segments, \(digs.count) digs under \(rules.name)")

    let context = try GEOSContext()
    let fast = SiteSearch(network, under: rules)
    let twin = arguments.last == "fast" ? nil : try BruteForceSearch(network, under: rules, behind: .boxTree)
    var totals = (quick: 0.0, slow: 0.0)
    for kind in RandomDigs.Kind.allCases {
      let own = digs.filter { $0.kind == kind }.map(\.dig)
      var quick = Row("\(kind.rawValue), search", own)
      var slow = Row("\(kind.rawValue), brute force", own)
      for _ in 0..<(twin == nil ? 20 : 8) {
        try quick.measure { try fast.answer($0, using: context) }
        if let twin { try slow.measure { try twin.answer($0, using: context) } }
      }
      print(quick.text)
      if twin != nil { print("\(slow.text)  \(Row.rounded(slow.seconds / quick.seconds)) times") }
      if twin != nil, quick.work != slow.work { print("THE WORK DIFFERS") }
      totals = (totals.quick + quick.seconds, totals.slow + slow.seconds)
    }
    print("all: search \(Row.rounded(totals.quick / Double(digs.count) * 1e6)) us a decision", terminator: "")
    print(twin == nil ? "" : ", brute force \(Row.rounded(totals.slow / totals.quick)) times that")
  }
}

/// What one search took for one kind of dig.
struct Row {
  private let name: String
  private let digs: [Dig]
  /// Least processor time of a pass.
  private(set) var seconds = Double.infinity
  private var digest = AnswerHash()

  init(_ name: String, _ digs: [Dig]) {
    self.name = name
    self.digs = digs
  }

  /// The work done, as a hash.
  var work: String { digest.text }

  /// Asks every question once.
  mutating func measure(_ ask: (ConflictQuery) throws -> Answer) throws {
    if digest.isEmpty { for dig in digs { digest.take(try ask(ConflictQuery(dig))) } }
    let began = Self.processorSeconds()
    for dig in digs { _ = try ask(ConflictQuery(dig)) }
    seconds = min(seconds, Self.processorSeconds() - began)
  }

  /// Processor time of this thread: other work on the machine does not count.
  private static func processorSeconds() -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  var text: String {
    let each = Self.rounded(seconds / Double(max(1, digs.count)) * 1e6)
    let padded = name + String(repeating: " ", count: max(1, 26 - name.count))
    return
      "\(padded)\(digs.count) digs, \(digest.clear) without findings, \(digest.findings) findings: \(each) us each, "
      + "work \(work)"
  }

  static func rounded(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }
}
