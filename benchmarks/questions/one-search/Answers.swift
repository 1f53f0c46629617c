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
/// Prints for each the least processor time of some passes and a hash of everything it answered; the hashes must be equal. The
/// slow search is the brute-force twin behind GEOS's own tree: it reads all pipes into memory first, which is not
/// counted.
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
    let quick = try Row.measured("search of the mapped file", digs, passes: 20) { try fast.answer($0, using: context) }
    if arguments.last == "fast" { return print(quick.text) }
    let twin = try BruteForceSearch(network, under: rules, behind: .boxTree)
    let slow = try Row.measured("brute force behind GEOS's tree", digs, passes: 3) {
      try twin.answer($0, using: context)
    }
    for row in [quick, slow] { print(row.text) }
    let ratio = slow.seconds / quick.seconds
    print("ratio \((ratio * 10).rounded() / 10), work \(quick.work == slow.work ? "equal" : "DIFFERENT")")
  }
}

/// What one search took.
struct Row {
  let name: String
  let count: Int
  let seconds: Double
  let findings: Int
  let work: String

  /// Asks every question some times over; the least time counts.
  static func measured(
    _ name: String, _ digs: [Dig], passes: Int, _ ask: (ConflictQuery) throws -> Answer
  ) throws -> Row {
    var least = Double.infinity
    var digest = AnswerHash()
    for pass in 0..<passes {
      if pass == 0 {
        for dig in digs { digest.take(try ask(ConflictQuery(dig))) }
        continue
      }
      let began = processorSeconds()
      for dig in digs { _ = try ask(ConflictQuery(dig)) }
      least = min(least, processorSeconds() - began)
    }
    return Row(name: name, count: digs.count, seconds: least, findings: digest.findings, work: digest.text)
  }

  /// Processor time of this thread: other work on the machine does not count.
  private static func processorSeconds() -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  var text: String {
    let each = seconds / Double(count) * 1e6
    let name = name.padding(to: 34)
    return "\(name)\((each * 10).rounded() / 10) us a decision, \(Int(Double(count) / seconds)) a second, "
      + "\(findings) findings, work \(work)"
  }
}

extension String {
  func padding(to length: Int) -> String { self + String(repeating: " ", count: max(1, length - count)) }
}
