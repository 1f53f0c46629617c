internal import NetworkModel
internal import PlanarGeometry

/// A product pipeline across the country, south of a city: long pipes that a law reaches far around.
struct CountryLine {
  private static let step = 36_000

  let scenario: Scenario.Country
  let seed: UInt64

  init(_ scenario: Scenario.Country, seed: UInt64) {
    (self.scenario, self.seed) = (scenario, seed)
  }

  /// Lays the stretch that belongs to a tile of the first row. Stretches are longer than a tile is wide, so the
  /// pipeline goes on where the city ends, up to a limit on either side.
  func lay(tileEast column: Int, _ works: inout StreetWorks) {
    guard column.magnitude <= scenario.mostStretches else { return }
    let (base, own) = works.attributes(of: .oil)
    var attributes = base
    var numbers = own
    attributes.pressureMegapascals = 6.4
    attributes.pressure = .high
    attributes.owner = "National Pipelines"
    attributes.laying = .openCut
    let steps = scenario.stretchMetres * 1000 / Self.step
    let points = (0...steps).map { position(column * steps + $0) }
    works.add(.oil, attributes, points, points.map { _ in Int64(numbers.integer(120...190)) }, &numbers)
  }

  /// Survey points lie 36 m apart; their distance to the city wanders smoothly.
  private func position(_ index: Int) -> GridPoint {
    let span = 40
    let (cell, rest) =
      index >= 0
      ? index.quotientAndRemainder(dividingBy: span)
      : ((index + 1) / span - 1, index - ((index + 1) / span - 1) * span)
    func sway(_ cell: Int) -> Double {
      var numbers = SeededNumbers(seed: seed, .pipeline, cell)
      return numbers.number(-40_000...40_000)
    }
    let share = Double(rest) / Double(span)
    let eased = share * share * (3 - 2 * share)
    let north = sway(cell) * (1 - eased) + sway(cell + 1) * eased
    let first = StreetPlan.middle(of: TileOrder.Place(x: 0, y: 0))
    let south = first.y - StreetPlan.side / 2 - Double(scenario.distanceMetres) * 1000
    return Spot(x: first.x - StreetPlan.side / 2 + Double(index * Self.step), y: south + north).gridPoint
  }
}
