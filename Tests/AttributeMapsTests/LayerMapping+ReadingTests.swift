import Testing

@testable import AttributeMaps

struct LayerMappingReadingTests {
  @Test(arguments: [
    ("depth: {field: D, unit: m}", "m.yaml:1: depth has no reference; say which point of the pipe"),
    ("constants: {depth: 1}", "m.yaml:1: depth has no reference"),
    ("ground: {field: G, unit: m}\nz: {unit: m}", "m.yaml:2: z has no reference"),
    ("z: {unit: m, reference: crown}", "m.yaml:1: z gives no depth without the elevation of the ground"),
    ("owner: A\nground: {field: G, unit: m}", "m.yaml:2: ground gives no depth without z"),
    ("layers: {a: {}}", "m.yaml:1: nothing is mapped"),
    ("{}", "m.yaml:1: nothing is mapped"),
    ("geometry: {x: A}", "m.yaml:1: geometry needs both x and y"),
    ("geometry: {x: A, y: B, field: C}", "m.yaml:1: geometry has a field and x and y"),
    ("geometry: {unit: bar}", "m.yaml:1: geometry.unit 'bar' is no unit of length"),
    ("geometry: {}\nowner: A", "m.yaml:1: geometry says nothing; leave it away"),
  ])
  func `what would leave everything unknown in silence is refused`(map: String, problem: String) {
    let problems = MapFixture.problems(map)
    #expect(problems.first?.hasPrefix(problem) == true, "\(problems)")
  }

  @Test func `a reference may come from the common part, a field, or a constant`() {
    let layer = "layers: {a: {depth: {field: D, unit: m}}}"
    #expect(MapFixture.problems("constants: {depthReference: crown}\n" + layer) == [])
    #expect(MapFixture.problems("depth: {field: D, unit: m, reference: {field: R, values: {1: crown}}}") == [])
    #expect(MapFixture.problems("depth: {field: D, unit: m}\ndepthReference: REF") == [])
    #expect(MapFixture.problems("unmapped: canonical\ndepth: {field: D, unit: m}") == [])
  }

  @Test func `a permit's depth is that of the dig and needs no reference`() {
    #expect(MapFixture.problems("depth: {field: D, unit: m}", of: .permits) == [])
  }
}
