import Testing

@testable import AttributeMaps

struct FieldMappingReadingTests {
  @Test(arguments: [
    ("diameter: DN", "m.yaml:1: diameter has no unit; say which its numbers are in"),
    ("diameter: {field: DN, unit: kV}", "m.yaml:1: diameter.unit 'kV' is no unit of length; known are m, cm, mm"),
    ("voltage: {field: U, unit: MPa}", "m.yaml:1: voltage.unit 'MPa' is no unit of voltage; known are kV, V"),
    ("pressure: P", "m.yaml:1: pressure has neither unit nor values; say the unit (MPa, kPa, bar, psi)"),
    ("owner: {unknown: x}", "m.yaml:1: owner names no field"),
    ("owner: {field: []}", "m.yaml:1: owner.field is an empty list"),
    ("owner: {field: {a: b}}", "m.yaml:1: owner.field must be text"),
    ("class: {field: T, otherwise: gas}", "m.yaml:1: class.otherwise is for values that `values` does not list"),
    ("class: {field: T, values: [a]}", "m.yaml:1: class.values must be a mapping"),
    ("class: {field: T, values: {A: gas, 'B': gass}}", "m.yaml:1: class.values.B 'gass' is no class"),
    ("class: {field: T, values: {1: gas, 1.0: water}}", "m.yaml:1: class.values.1.0 is given twice"),
    ("ground: {from: A, unit: m}\nz: {unit: m, reference: crown}", "m.yaml:1: ground needs both from and to"),
    ("owner: {field: A, optional: yes}", "m.yaml:1: owner.optional must be true or false"),
    ("owner: {field: A, unit: m}", "m.yaml:1: unknown key 'unit' in owner; known are field, values, otherwise"),
    ("owner: {field: A, unknown: {a: b}}", "m.yaml:1: owner.unknown must be a value of the source"),
    ("owner: {field: A, unknown: ~}", "m.yaml:1: owner.unknown has no value"),
    ("diameter: {field: [A], from: B, to: C, unit: m}", "m.yaml:1: unknown key 'from' in diameter"),
    (
      "depth: {field: A, from: B, to: C, unit: m, reference: crown}",
      "m.yaml:1: depth has a field and fields for its ends; keep one"
    ),
  ])
  func `a mistake is named with its line and what to do`(map: String, problem: String) {
    let problems = MapFixture.problems(map)
    #expect(problems.first?.hasPrefix(problem) == true, "\(problems)")
  }

  @Test func `a text or a list stands for a field`() throws {
    #expect(try MapFixture.parsed("owner: OWN").common.fields["owner"]?.origin == .first(["OWN"]))
    #expect(try MapFixture.parsed("owner: [A, B]").common.fields["owner"]?.origin == .first(["A", "B"]))
  }
}
