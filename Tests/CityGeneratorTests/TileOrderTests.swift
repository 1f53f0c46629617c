import Testing

@testable import CityGenerator

@Suite struct TileOrderTests {
  @Test func `a spiral begins in the middle and goes round to the left`() {
    let places = (0..<10).map { TileOrder.spiral.place(of: $0) }
    #expect(
      places.map { [$0.x, $0.y] } == [
        [0, 0], [1, 0], [1, 1], [0, 1], [-1, 1], [-1, 0], [-1, -1], [0, -1], [1, -1], [2, -1],
      ])
  }

  @Test func `half rings stay north of the first row`() {
    let places = (0..<6).map { TileOrder.halfPlane.place(of: $0) }
    #expect(places.map { [$0.x, $0.y] } == [[0, 0], [-1, 0], [-1, 1], [0, 1], [1, 1], [1, 0]])
  }

  @Test(arguments: TileOrder.allCases) func `every place comes once, near ones first`(order: TileOrder) {
    let places = (0..<5_000).map { order.place(of: $0) }
    #expect(Set(places).count == places.count)
    let rings = places.map { max(abs($0.x), abs($0.y)) }
    #expect(rings == rings.sorted())
    #expect(order == .spiral || places.allSatisfy { $0.y >= 0 })
  }

  @Test(arguments: TileOrder.allCases) func `a far tile touches the one before it`(order: TileOrder) {
    for number in [999_998, 12_345_678] {
      let (first, second) = (order.place(of: number), order.place(of: number + 1))
      #expect(abs(first.x - second.x) + abs(first.y - second.y) == 1)
    }
  }
}
