import Foundation
import Testing

@testable import BenchmarkSuites

@Suite struct ScaleSuiteTests {
  @Test func `each size is a point, and the points stand below each other`() throws {
    let points = try ScaleSuite.points(SmallCity.plan([.scale]), SmallCity.tools(), sizes: [1, 3])
    #expect(points.map(\.kilometres) == [1, 3] && points[0].segments < points[1].segments)
    for point in points {
      #expect(point.bytesPerSegment > 10 && point.openSeconds > 0 && point.p99us >= point.p50us)
      #expect(point.geosP50us != nil && point.notes.count == 1)
    }
    let rows = ScaleSuite.rows(of: points)
    #expect(rows.count == 12 && rows.map(\.name).prefix(2) == ["1 km", "3 km"])
    #expect(rows[1].trench == points[1].p50us && rows[1].geos == points[1].geosP50us)
  }

  @Test func `a country comes only where it is asked for`() throws {
    var plan = try SmallCity.plan([.scale])
    #expect(ScaleSuite.sizes(plan) == [625, 6_250, 62_500, 250_000])
    plan.isFull = true
    #expect(ScaleSuite.sizes(plan).last == 4_000_000)
  }
}
