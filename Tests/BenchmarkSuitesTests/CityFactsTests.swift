import Testing

@testable import BenchmarkSuites

@Suite struct CityFactsTests {
  @Test func `what a folder says of its city is read again, the largest seed too`() {
    let city = KeptCity(
      scenario: "city", seed: .max, kilometres: 62_500,
      facts: CityFacts(tiles: 3, pipes: 4, segments: 5, kilometres: 62_500.125))
    #expect(KeptCity(json: city.json) == city)
  }

  @Test(arguments: ["", "{}", "[1]", #"{"scenario":"city","seed":"1","kilometres":1,"made":1,"tiles":0.5}"#])
  func `anything else is no city`(text: String) {
    #expect(KeptCity(json: Array(text.utf8)) == nil)
  }
}
