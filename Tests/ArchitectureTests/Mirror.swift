/// Each source file has a test file of its name: `Sources/M/F.swift` and `Tests/MTests/FTests.swift`.
enum Mirror {
  /// A source file that needs no test file, and why.
  struct Exemption {
    let path: String
    let reason: String
  }

  /// Kept short. A line whose file is gone, or has its test by now, fails.
  static let exemptions = [
    Exemption(path: "Sources/ColumnStore/ProcessEnd.swift", reason: "it ends the process; every command test does")
  ]

  /// Where a module's tests stand.
  static func testFolder(of module: String) -> String {
    module == "trench" ? "CommandTests" : module + "Tests"
  }

  /// Source files without a test file or an exemption, and exemptions without a reason to be.
  static func complaints(sources: [String], tests: [String], exemptions: [Exemption]) -> [String] {
    let untested = sources.filter { !hasTest($0, tests) }
    let exempted = Set(exemptions.map(\.path))
    let missing = untested.filter { !exempted.contains($0) }.map { "\($0) has no test file" }
    let stale = exemptions.filter { !untested.contains($0.path) }.map { "\($0.path) needs no exemption" }
    let unreasoned = exemptions.filter { $0.reason.isEmpty }.map { "\($0.path) is exempted without a reason" }
    return missing + stale + unreasoned
  }

  private static func hasTest(_ source: String, _ tests: [String]) -> Bool {
    let parts = source.split(separator: "/")
    guard parts.count >= 3, let file = parts.last else { return false }
    let folder = "Tests/" + testFolder(of: String(parts[1])) + "/"
    let name = "/" + file.dropLast(".swift".count) + "Tests.swift"
    return tests.contains { $0.hasPrefix(folder) && $0.hasSuffix(name) }
  }
}
