import Foundation
import TestSupport
import Testing

@testable import Projections

struct ChinaOffsetFormulaTests {
  /// Metres between two positions a short way apart.
  private static func metres(_ first: GeographicPoint, _ second: GeographicPoint) -> Double {
    let east = (first.longitude - second.longitude) * 111_320 * cos(second.latitude * .pi / 180)
    let north = (first.latitude - second.latitude) * 110_900
    return (east * east + north * north).squareRoot()
  }

  private static func point(_ longitude: Double, _ latitude: Double) -> GeographicPoint {
    GeographicPoint(longitude: longitude, latitude: latitude)
  }

  @Test(arguments: [
    (106.577, 29.557, 106.580687852, 29.554111835, 479.8, 1_050.0),
    (108.409, 30.808, 108.413589899, 30.805738068, 505.8, 1_133),
    (105.927, 29.356, 105.930488691, 29.353010241, 473.9, 1_025),
  ])
  func `three places of Chongqing move as another run of the formula moved them`(
    longitude: Double, latitude: Double, east: Double, north: Double, first: Double, both: Double
  ) throws {
    let place = Self.point(longitude, latitude)
    let moved = try #require(ChinaOffset.gcj02.applied(to: place))
    #expect(near(moved.longitude, east, 1e-9) && near(moved.latitude, north, 1e-9), "\(moved)")
    #expect(near(Self.metres(moved, place), first, 2), "\(Self.metres(moved, place))")
    let twice = try #require(ChinaOffset.bd09.applied(to: place))
    #expect(near(Self.metres(twice, place), both, 4), "\(Self.metres(twice, place))")
  }

  @Test(arguments: ChinaOffset.allCases, Seeds.smoke)
  func `there and back is far below a millimetre all over China`(offset: ChinaOffset, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      // One of ten on the meridian of 105 E, where the formula has a kink.
      let longitude = random.chance(oneIn: 10) ? 105 : random.number(in: 73.67...135.04)
      let place = Self.point(longitude, random.number(in: 3.87...53.54))
      let moved = try #require(offset.applied(to: place))
      let back = try #require(offset.undone(moved), "\(moved)")
      #expect(Self.metres(back, place) < 1e-5, "\(place) came back as \(back)")
      let again = try #require(offset.applied(to: back))
      #expect(Self.metres(again, moved) < 1e-5)
    }
  }

  @Test(arguments: ChinaOffset.allCases)
  func `going east stays going east, across the kink as well`(offset: ChinaOffset) throws {
    var last = -Double.infinity
    for step in 0...1_000 {
      let place = Self.point(104.98 + Double(step) * 4e-5, 29.5)
      let east = try #require(offset.applied(to: place)).longitude
      #expect(east > last, "\(place)")
      last = east
    }
  }

  @Test(arguments: ChinaOffset.allCases)
  func `outside China there is no offset, there or back`(offset: ChinaOffset) {
    for place in [
      Self.point(0, 0), Self.point(-106, 29), Self.point(139.7, 35.7), Self.point(106, -29), Self.point(106, 89.999),
      Self.point(.nan, 29), Self.point(106, .infinity), Self.point(1e300, 1e300), Self.point(360, 90),
    ] {
      #expect(offset.applied(to: place) == nil, "\(place)")
      #expect(offset.undone(place) == nil, "\(place)")
    }
  }

  private struct Place: Decodable {
    let coords: [String: [Double]]

    func point(_ name: String) throws -> GeographicPoint {
      let pair = try #require(coords[name])
      return GeographicPoint(longitude: pair[0], latitude: pair[1])
    }
  }

  @Test(.enabled(if: SharedData.has("crs_reference/gcj02/gcoord_china-cities.json"), SharedData.absent))
  func `664 places of the other family lie two thirds of a metre away`() throws {
    let path = try #require(SharedData.path("crs_reference/gcj02/gcoord_china-cities.json"))
    let places = try JSONDecoder().decode([Place].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    #expect(places.count == 664)
    for (offset, name) in [(ChinaOffset.gcj02, "GCJ02"), (.bd09, "BD09")] {
      var gaps: [Double] = []
      for place in places {
        let (plain, moved) = try (place.point("WGS84"), place.point(name))
        gaps.append(Self.metres(try #require(offset.undone(moved)), plain))
      }
      gaps.sort()
      #expect(near(gaps[gaps.count / 2], 0.67, 0.005), "\(gaps[gaps.count / 2])")
      // One in twenty scatters beyond what is added, by a few centimetres.
      #expect(gaps.allSatisfy { $0 < ChinaOffset.addedMetres }, "\(gaps.suffix(40))")
      #expect(gaps.allSatisfy { $0 < 0.75 }, "\(gaps.suffix(3))")
    }
  }
}
