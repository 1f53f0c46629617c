import Foundation
import TestSupport
import Testing

@testable import Projections

struct GaussKrugerVectorTests {
  @Test(.enabled(if: SharedData.has("crs_reference/cgcs2000_gk_proj_computed.csv"), SharedData.absent))
  func `414 places of another PROJ come out within a millimetre, there and back`() throws {
    let path = try #require(SharedData.path("crs_reference/cgcs2000_gk_proj_computed.csv"))
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
    let systems = try Systems()
    var projections: [String: Projection] = [:]
    var worst = 0.0
    for line in lines {
      let fields = line.split(separator: ",")
      let target = "EPSG:\(fields[3])"
      let projection = try projections[target] ?? systems.projection("EPSG:4490", target)
      projections[target] = projection
      let (longitude, latitude) = try (#require(Double(fields[1])), #require(Double(fields[2])))
      let (east, north) = try (#require(Double(fields[5])), #require(Double(fields[6])))
      let place = try #require(projection.forward(x: longitude, y: latitude))
      worst = max(worst, abs(place.x - east), abs(place.y - north))
      let back = try #require(projection.inverse(x: place.x, y: place.y))
      worst = max(worst, abs(back.x - longitude) * 111_320, abs(back.y - latitude) * 111_320)
    }
    #expect(lines.count == 414 && projections.count == 6)
    #expect(worst < 0.001, "\(worst) m")
  }
}
