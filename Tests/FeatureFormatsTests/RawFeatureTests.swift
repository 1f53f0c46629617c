import FeatureFormats
import Testing

@Suite struct `Raw features` {
  @Test func `what is not said is absent`() {
    let feature = RawFeature(row: 1, geometry: .point(RawPosition(x: 1, y: 2)))
    #expect(feature.id == nil)
    #expect(feature.properties.isEmpty)
    #expect(feature.declaredCRS == nil)
    #expect(feature.foreign.isEmpty)
  }
}
