import FeatureFormats
import Testing

@testable import AttributeMaps

struct LayerMappingTests {
  private let text = """
    id: {field: NR, prefix: layer}
    diameter: {field: DN, unit: mm}
    constants: {class: water, owner: North}
    layers:
      gas: {constants: {class: gas}, diameter: {field: D, unit: in}, owner: OWN}
      other: {id: {row: true}, constants: {diameter: 0.1}}
    """

  @Test func `a layer lies over the common part entry by entry`() throws {
    let mapping = try MapFixture.parsed(text)
    let gas = mapping.mapping(ofLayer: "gas")
    #expect(gas.constants == ["class": .string("gas")])
    #expect(gas.fields["diameter"]?.unit == .inch && gas.fields["owner"]?.origin == .first(["OWN"]))
    #expect(gas.fields["id"]?.origin == .first(["NR"]) && gas.identity?.prefix == .layer)
  }

  @Test func `a constant of a layer replaces a common field, and a new way to ids replaces the old one`() throws {
    let other = try MapFixture.parsed(text).mapping(ofLayer: "other")
    #expect(other.fields.isEmpty && other.constants["diameter"] == .number(0.1))
    #expect(other.identity == LayerMapping.Identity(prefix: nil, isRow: true))
  }

  @Test func `what a depth is measured to does not come from the map of another depth`() throws {
    let text = """
      id: {row: true}
      depth: {field: COVER, unit: m, reference: crown}
      layers:
        sewers: {depth: {field: INVERT, unit: m}}
      """
    #expect(throws: MappingError.self) { try MapFixture.parsed(text) }
    let whole = text.replacing("field: INVERT, unit: m", with: "field: INVERT, unit: m, reference: invert")
    #expect(try MapFixture.parsed(whole).mapping(ofLayer: "sewers").constants["depthReference"] == .string("invert"))
  }

  @Test func `a layer that is not named has the common part`() throws {
    let mapping = try MapFixture.parsed(text)
    #expect(mapping.mapping(ofLayer: "elsewhere") == mapping.common)
  }
}
