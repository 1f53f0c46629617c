import Testing

@Suite struct `Test files` {
  @Test func `every source file has its test file`() {
    let complaints = Mirror.complaints(
      sources: SourceTree.sources.map(\.path), tests: SourceTree.tests.map(\.path), exemptions: Mirror.exemptions)
    #expect(complaints == [])
  }

  @Test func `a missing file, a stale exemption and one without a reason are complaints`() {
    let complaints = Mirror.complaints(
      sources: ["Sources/M/A.swift", "Sources/M/B+C.swift", "Sources/trench/D.swift", "Sources/M/E.swift"],
      tests: ["Tests/MTests/Deep/B+CTests.swift", "Tests/NTests/ATests.swift", "Tests/CommandTests/DTests.swift"],
      exemptions: [
        .init(path: "Sources/M/E.swift", reason: ""), .init(path: "Sources/M/Gone.swift", reason: "a constant"),
      ])
    #expect(
      complaints == [
        "Sources/M/A.swift has no test file", "Sources/M/Gone.swift needs no exemption",
        "Sources/M/E.swift is exempted without a reason",
      ])
  }

  @Test func `a name that ends alike is another file`() {
    let complaints = Mirror.complaints(
      sources: ["Sources/M/A.swift"], tests: ["Tests/MTests/AATests.swift"], exemptions: [])
    #expect(complaints.count == 1)
  }
}
