internal import NetworkModel
internal import PlanarGeometry

/// Everything that lies in one tile, made from the seed and the number of the tile alone.
struct TilePlan {
  let scenario: Scenario
  let number: Int
  let place: TileOrder.Place

  init(_ scenario: Scenario, tile number: Int) {
    self.scenario = scenario
    self.number = number
    place = scenario.order.place(of: number)
  }

  /// Whether the tile is a park: no street crosses it, and planted pipes alone lie within.
  ///
  /// One tile of eight is, no two of them side by side nor corner to corner; the first tile is one.
  static func isPark(_ place: TileOrder.Place) -> Bool { (place.x + 3 * place.y) & 7 == 0 }

  /// The planted pipes and then all others. Of a park the planted ones come first, so that a city which ends within
  /// the tile has all of them.
  func pipes() -> (planted: [Pipe], others: [Pipe]) {
    var works = StreetWorks(scenario, place: place, tile: number)
    let isPark = Self.isPark(place)
    let planted = isPark ? Plant(scenario, tile: number, place: place).pipes : []
    if !isPark, number == 1 || works.numbers.permille(40) { layWorksYard(&works) }
    if let country = scenario.country, place.y == 0 {
      CountryLine(country, seed: scenario.seed).lay(tileEast: place.x, &works)
    }
    let streets = StreetPlan(seed: scenario.seed)
    if let bundle = scenario.bundle {
      if place.x % bundle.every == 0 { layBundle(bundle, along: streets.arterial(place, .west), &works) }
    } else {
      for side in StreetPlan.Side.allCases {
        layStreet(streets.arterial(place, side), isArterial: true, &works)
      }
      if !isPark {
        var numbers = SeededNumbers(seed: scenario.seed, .tile, number)
        for street in streets.minorStreets(place, &numbers) { layStreet(street, isArterial: false, &works) }
      }
    }
    return (planted, works.pipes)
  }

  /// The mains of a street, the connections of its houses, and the ducts that cross under it.
  private func layStreet(_ curve: StreetCurve, isArterial: Bool, _ works: inout StreetWorks) {
    for line in UtilityLine.mains {
      guard let position = line.place(isArterial: isArterial), works.numbers.permille(position.permille) else {
        continue
      }
      let wander = works.numbers.number(-0.4...0.4)
      for copy in 0..<works.numbers.integer(position.copies) {
        let outwards = position.offset < 0 ? -line.spacing : line.spacing
        works.lay(line, along: curve, left: (position.offset + wander + Double(copy) * outwards) * 1000)
      }
    }
    ServiceConnections.lay(along: curve, isArterial: isArterial, &works)
  }

  /// Many mains side by side, of all classes of the street by turns.
  private func layBundle(_ bundle: Scenario.Bundle, along curve: StreetCurve, _ works: inout StreetWorks) {
    let lines = UtilityLine.mains.filter { ($0.arterial?.permille ?? 0) >= 300 }
    for index in 0..<bundle.lines {
      let offset = (Double(index) - Double(bundle.lines - 1) / 2) * bundle.spacing
      works.lay(lines[index % lines.count], along: curve, left: offset * 1000)
    }
  }

  /// A few metres of what else a city has, in the middle of the tile: where a product pipeline ends, with the mains
  /// of a works beside it. The second tile has one, so that every city vouches for every class.
  private func layWorksYard(_ works: inout StreetWorks) {
    let middle = StreetPlan.middle(of: place)
    let lines = [UtilityLine.oil] + UtilityLine.mains.filter { [.heat, .industrial, .other].contains($0.assetClass) }
    for (index, line) in lines.enumerated() {
      let curve = StreetCurve(
        from: Spot(x: middle.x - 35_000, y: middle.y), to: Spot(x: middle.x + 35_000, y: middle.y + 12_000),
        bulge: 2_000)
      works.lay(line, along: curve, left: Double(index) * 4_000)
    }
  }
}
