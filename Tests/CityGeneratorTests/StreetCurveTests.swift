import PlanarGeometry
import Testing

@testable import CityGenerator

@Suite struct StreetCurveTests {
  private let straight = StreetCurve(from: Spot(x: 0, y: 0), to: Spot(x: 100_000, y: 0), bulge: 0)

  @Test func `left of a street to the east is north`() {
    #expect(straight.position(at: 0.25, left: 3_000) == Spot(x: 25_000, y: 3_000))
    #expect(straight.position(at: 1, left: -3_000) == Spot(x: 100_000, y: -3_000))
    #expect(straight.length == 100_000)
  }

  @Test func `a bend is widest in the middle and gone at the ends`() {
    let bent = StreetCurve(from: Spot(x: 0, y: 0), to: Spot(x: 100_000, y: 0), bulge: 5_000)
    #expect(bent.position(at: 0.5, left: 0) == Spot(x: 50_000, y: 5_000))
    #expect(bent.position(at: 0, left: 0) == Spot(x: 0, y: 0))
    #expect(bent.position(at: 1, left: 0) == Spot(x: 100_000, y: 0))
    // At the start it climbs four times the bulge over the length: the offset leans back.
    #expect(bent.position(at: 0, left: 1_000).x < 0)
  }

  @Test func `positions are rounded to whole millimetres`() {
    #expect(Spot(x: 1.4, y: -1.6).gridPoint == GridPoint(x: 10, y: -20))
  }
}
