import Testing

@testable import AttributeMaps

struct AttributeMappingTests {
  @Test func `a layer that nobody reads is refused, with those there are`() throws {
    let mapping = try MapFixture.parsed("owner: A\nlayers: {gas_pipe: {owner: B}, heat: {owner: C}}")
    #expect(mapping.layerNames == ["gas_pipe", "heat"])
    #expect(throws: Never.self) { try mapping.checkLayers(among: ["heat", "gas_pipe", "more"]) }
    let error = #expect(throws: MappingError.self) { try mapping.checkLayers(among: ["gas_pipes", "heat"]) }
    #expect(
      error?.description == "m.yaml: no source is called 'gas_pipe', which `layers` names; "
        + "there are 'gas_pipes', 'heat'; did you mean 'gas_pipes'?")
  }
}
