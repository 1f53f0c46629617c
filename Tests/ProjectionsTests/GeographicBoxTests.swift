import TestSupport
import Testing

@testable import Projections

struct GeographicBoxTests {
  @Test func `a box that is none is not made`() {
    #expect(GeographicBox(west: 0, south: 1, east: 0, north: 0) == nil)
    #expect(GeographicBox(west: .nan, south: 0, east: 0, north: 0) == nil)
    #expect(GeographicBox(west: 0, south: -91, east: 0, north: 0) == nil)
    #expect(GeographicBox(west: 0, south: 0, east: .infinity, north: 0) == nil)
    #expect(GeographicBox(west: 0, south: .nan, east: 0, north: 0) == nil)
  }

  @Test func `the box around positions holds them, and around none there is none`() {
    let points = [(106.3, 29.8), (106.8, 29.3)].map { GeographicPoint(longitude: $0.0, latitude: $0.1) }
    #expect(GeographicBox(around: points) == .box(106.3, 29.3, 106.8, 29.8))
    #expect(GeographicBox(around: []) == nil)
    #expect(GeographicBox(around: [GeographicPoint(longitude: .nan, latitude: 0)]) == nil)
  }

  @Test func `a box across the antimeridian holds both its sides`() {
    let box = GeographicBox.box(170, -50, -170, -30)
    #expect(box.width == 20)
    #expect(box.centre.longitude == 180)
    #expect(box.contains(GeographicPoint(longitude: 179, latitude: -40)))
    #expect(box.contains(GeographicPoint(longitude: -179, latitude: -40)))
    #expect(box.contains(GeographicPoint(longitude: 181, latitude: -40)))
    #expect(!box.contains(GeographicPoint(longitude: 0, latitude: -40)))
    #expect(!box.contains(GeographicPoint(longitude: .nan, latitude: -40)))
  }

  @Test func `the meridian of 180 degrees has two names`() {
    let east = GeographicBox.box(170, 0, 180, 10)
    #expect(east.contains(GeographicPoint(longitude: -180, latitude: 5)))
    #expect(GeographicBox.box(-180, 0, 180, 10).width == 360)
    #expect(GeographicBox.box(-200, 0, 200, 10) == .box(-180, 0, 180, 10))
  }

  @Test func `the nearest position of a box is on its edge, the short way round`() {
    let box = GeographicBox.box(170, -50, -170, -30)
    #expect(box.nearest(to: GeographicPoint(longitude: 160, latitude: -20)).longitude == 170)
    #expect(box.nearest(to: GeographicPoint(longitude: -160, latitude: -20)).longitude == -170)
    #expect(box.nearest(to: GeographicPoint(longitude: -160, latitude: -20)).latitude == -30)
    #expect(box.nearest(to: GeographicPoint(longitude: 175, latitude: 0)).longitude == 175)
  }

  @Test(arguments: Seeds.smoke)
  func `the grid over a box lies in it and reaches its corners`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let south = random.number(in: -80...70)
    let box = GeographicBox.box(random.number(in: -180...180), south, random.number(in: -180...180), south + 5)
    let grid = box.grid(steps: 9)
    #expect(grid.count == 81)
    #expect(grid[0].latitude == box.south && grid[80].latitude == box.north)
    // Whole turns cost the last bits.
    let wide = GeographicBox(
      west: box.west - 1e-9, south: box.south, east: box.east + 1e-9, north: box.north)
    #expect(grid.allSatisfy { wide?.contains($0) == true })
  }
}
