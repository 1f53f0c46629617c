import Foundation
import TestSupport
import Testing

@testable import Projections

struct ChinaOutlineTests {
  @Test(arguments: [(106.577, 29.557), (116.4, 39.9), (87.6, 43.8), (91.1, 29.65), (110.3, 20.0), (126.6, 45.8)])
  func `cities of China lie inside`(longitude: Double, latitude: Double) {
    #expect(ChinaOutline.contains(GeographicPoint(longitude: longitude, latitude: latitude)))
  }

  @Test(arguments: [
    (121.5, 25.04), (127.0, 37.5), (139.7, 35.7), (105.85, 21.03), (77.2, 28.6), (106.9, 47.9), (85.3, 27.7),
    (76.9, 43.2), (24.9, 60.2), (131.9, 43.1), (0.0, 0.0), (180.0, 90.0), (-106.577, 29.557), (96.1, 16.8),
  ])
  func `cities of neighbours lie outside`(longitude: Double, latitude: Double) {
    #expect(!ChinaOutline.contains(GeographicPoint(longitude: longitude, latitude: latitude)))
  }

  @Test func `what is no number lies outside`() {
    #expect(!ChinaOutline.contains(GeographicPoint(longitude: .nan, latitude: 30)))
    #expect(!ChinaOutline.contains(GeographicPoint(longitude: 100, latitude: .nan)))
  }

  @Test(.enabled(if: SharedData.has("crs_reference/gcj02/gcoord_china-cities.json"), SharedData.absent))
  func `nearly all places of a public list of Chinese cities lie inside`() throws {
    struct Place: Decodable {
      struct Coordinates: Decodable {
        let degrees: [Double]
        enum CodingKeys: String, CodingKey {
          case degrees = "WGS84"
        }
      }
      let coords: Coordinates
    }
    let path = try #require(SharedData.path("crs_reference/gcj02/gcoord_china-cities.json"))
    let places = try JSONDecoder().decode([Place].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    let inside = places.filter {
      ChinaOutline.contains(GeographicPoint(longitude: $0.coords.degrees[0], latitude: $0.coords.degrees[1]))
    }
    // The list holds islands of the South China Sea and Taiwan, which the outline leaves out.
    #expect(places.count > 600)
    #expect(Double(inside.count) > 0.97 * Double(places.count), "\(places.count - inside.count) outside")
  }
}
