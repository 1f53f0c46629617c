import Testing

@Suite struct `The top level` {
  static let required: Set<String> = [
    "Package.swift", "Sources", "Tests", "data", "seeds", "README.md", "Makefile", "LICENSE",
  ]
  /// Benchmarks may still be missing; what a build resolves is not ours.
  static let allowed = required.union(["benchmarks", "Package.resolved"])

  static func complaints(_ names: [String]) -> [String] {
    let visible = Set(names.filter { !$0.hasPrefix(".") })
    return visible.subtracting(allowed).sorted().map { "\($0) does not belong there" }
      + required.subtracting(visible).sorted().map { "\($0) is missing" }
  }

  @Test func `just what belongs there stands there`() {
    #expect(Self.complaints(SourceTree.names(in: ".")) == [])
  }

  @Test func `a stray and a missing name are complaints`() {
    let names = Self.required.subtracting(["LICENSE"]).union(["docs", ".ci"])
    #expect(Self.complaints(names.sorted()) == ["docs does not belong there", "LICENSE is missing"])
  }

  @Test func `every data set says where it comes from`() {
    let sets = SourceTree.folders(in: "data/networks").map { "data/networks/" + $0 } + ["data/permits"]
    #expect(sets.filter { !SourceTree.names(in: $0).contains("README.md") } == [])
    #expect(sets.count >= 2)
  }
}
