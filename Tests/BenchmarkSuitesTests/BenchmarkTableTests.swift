import Testing

@testable import BenchmarkSuites

@Suite struct BenchmarkTableTests {
  @Test func `figures stand in columns under their heading`() {
    var table = BenchmarkTable()
    table.say("city")
    table.begin("query: microseconds")
    table.row(["p50", "1.40", "13.7", "9.79"], notes: ["20 checks"])
    table.row([String(repeating: "x", count: 70), "2.00", nil, nil], notes: [])
    let lines = table.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "city" && lines[1] == "" && lines[4] == "    20 checks")
    #expect(lines[2].hasSuffix("Trench        GEOS       times") && lines[2].count == lines[3].count)
    #expect(lines[3].hasPrefix("p50 ") && lines[3].hasSuffix("1.40        13.7        9.79"))
    // Nothing is cut off.
    #expect(lines[5].hasPrefix(String(repeating: "x", count: 70) + " 2.00 "))
  }
}
