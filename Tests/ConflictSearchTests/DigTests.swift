import ConflictSearch
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@Suite struct DigTests {
  @Test func `a dig is an open excavation unless it says otherwise`() {
    let dig = Dig(footprint: Footprint(lines: [[at(0, 0)]], radius: 1), bottom: nil)
    #expect(dig.top == 0)
    #expect(dig.bottom == nil)
    #expect(dig.bore == nil)
    #expect(dig.placement == 0)
  }

  @Test func `the depth of an excavation decides what it meets`() throws {
    let deep = pipe("G", [(0, 5), (10, 5)], depth: 2)
    let rules = profile([zone("near", reach: 1, vertical: 0.5)])
    #expect(try answer(of: square((0, 0), (10, 10), depth: 2.1), among: [deep], under: rules).verdict == .strike)
    #expect(try answer(of: square((0, 0), (10, 10), depth: 1.6), among: [deep], under: rules).verdict == .restricted)
    #expect(try answer(of: square((0, 0), (10, 10), depth: 1), among: [deep], under: rules).verdict == .clear)
    let unknown = try answer(of: square((0, 0), (10, 10)), among: [deep], under: rules)
    #expect(unknown.verdict == .strike, "a depth that is unknown is unlimited")
    let finding = try #require(unknown.finding("G"))
    #expect(finding.digDepth == nil)
    #expect(finding.depth.gap == nil)
  }

  @Test func `only a bore has a roof`() throws {
    let shallow = pipe("G", [(50, -5), (50, 5)], depth: 0.5)
    let line: [Place] = [(0, 0), (100, 0)]
    let under = try answer(
      of: bore(line, diameter: 0.3, top: 3, bottom: 3.3), among: [shallow], under: around(0, vertical: 0))
    #expect(under.verdict == .clear)
    #expect(under.searched.separated.map(\.pipe.id) == ["G"])
    let open = bore(line, diameter: 0.3, top: 3, bottom: 3.3).with { $0.bore = nil }
    #expect(try answer(of: open, among: [shallow], under: profile([])).verdict == .strike)
  }
}
