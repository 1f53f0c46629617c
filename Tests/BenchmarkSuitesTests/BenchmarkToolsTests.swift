import Testing

@testable import BenchmarkSuites

@Suite struct BenchmarkToolsTests {
  @Test func `tools are those that were given`() throws {
    var steps: [String] = []
    let tools = BenchmarkTools(program: "/bin/true", versions: [("a", "1")], progress: { steps.append($0) }) { order in
      CityFacts(tiles: Int(order.seed), pipes: 2, segments: 3, kilometres: order.kilometres)
    }
    tools.progress("one")
    let order = CityOrder(kilometres: 4, seed: 1, scenario: "city", directory: nil, network: "n")
    #expect(try tools.makeCity(order) == CityFacts(tiles: 1, pipes: 2, segments: 3, kilometres: 4))
    #expect(steps == ["one"] && tools.program == "/bin/true" && tools.versions[0].version == "1")
  }
}
