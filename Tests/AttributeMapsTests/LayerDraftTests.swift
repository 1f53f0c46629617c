import Testing

@testable import AttributeMaps

struct LayerDraftTests {
  @Test(arguments: [
    ("owner: A\nconstants: {owner: B}", "m.yaml:2: owner is given here and in line 1; keep one"),
    (
      "diameter: {field: A, unit: m, kind: inner}\nwidth: {field: B, unit: m, kind: inner}",
      "m.yaml:2: diameterKind is given here and in line 1; keep one"
    ),
    ("diameter: {field: A, unit: m, kind: round}", "m.yaml:1: diameter.kind 'round' is no diameterKind"),
    ("id: {row: true, field: A}", "m.yaml:1: id is made of layer and row, so field has no meaning"),
    ("id: {prefix: layer}", "m.yaml:1: id names no field"),
    ("id: {row: maybe}", "m.yaml:1: id.row must be true or false"),
    ("z: Z", "m.yaml:1: z must be a mapping of reference and unit"),
    ("ground: {field: G, unit: m}\nz: {reference: crown}", "m.yaml:2: z has no unit; say which the z coordinates"),
    ("constants: {id: 5}", "m.yaml:1: unknown key 'id' in constants; known are class"),
    ("owner: A\nunmapped: all", "m.yaml:2: unknown unmapped 'all'; known are ignore, canonical"),
    ("layers: {a: {owner: A, layers: {}}}", "m.yaml:1: unknown key 'layers' in layers.a"),
    ("diametre: {field: A}", "m.yaml:1: unknown key 'diametre' in the map; known are id, class"),
  ])
  func `a slip of the pen is named with its line`(map: String, problem: String) {
    let problems = MapFixture.problems(map)
    #expect(problems.first?.hasPrefix(problem) == true, "\(problems)")
  }

  @Test func `z may be of the coordinates, of a field, or of two`() throws {
    func elevation(_ z: String) throws -> LayerMapping.Elevation? {
      try MapFixture.parsed("ground: {field: G, unit: m}\nz: \(z)").common.elevation
    }
    #expect(try elevation("{unit: ft, reference: invert}")?.isOfCoordinates == true)
    #expect(try elevation("{field: Z, unit: m, reference: invert}")?.field.origin == .first(["Z"]))
    #expect(try elevation("{from: A, to: B, unit: m, reference: invert}")?.isOfCoordinates == false)
  }
}
