import Testing

@testable import AttributeMaps

struct CanonicalAttributeTests {
  @Test func `content decides whether values are numbers, words or neither`() {
    let pressure = CanonicalAttribute(name: "p", content: .pressure(["low"]))
    #expect(pressure.isNumeric && pressure.quantity == .pressure && pressure.words == ["low"])
    let text = CanonicalAttribute(name: "t", content: .text)
    #expect(!text.isNumeric && text.quantity == nil && text.words == nil)
    let year = CanonicalAttribute(name: "y", content: .year)
    #expect(year.isNumeric && year.quantity == nil)
  }

  @Test func `the key of a companion says what it is`() {
    #expect(CanonicalAttribute.z.companionKey == "reference")
    #expect(CanonicalAttribute(name: "d", content: .text, companion: "diameterKind").companionKey == "kind")
    #expect(CanonicalAttribute(name: "d", content: .text).companionKey == nil)
  }
}
