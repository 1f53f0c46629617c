internal import ConflictSearch
internal import NetworkModel
internal import PlanarGeometry

/// Digs of the kinds people send, spread over a network, the same for the same network and number.
enum RandomDigs {
  /// A kind of dig, with how many of a hundred are of it.
  enum Kind: String, CaseIterable {
    case pit, point, trench, bore
    case site = "large site"

    var percent: Int {
      switch self {
      case .pit: 60
      case .point: 15
      case .trench: 12
      case .bore: 8
      case .site: 5
      }
    }
  }

  static func make(_ count: Int, in network: Network) -> [(kind: Kind, dig: Dig)] {
    guard let extent = network.extent else { return [] }
    var dice = Dice(state: 20_260_128)
    return (0..<count).map { _ in
      var left = Int(dice.number(from: 0, to: 99))
      let kind = Kind.allCases.first { kind in
        left -= kind.percent
        return left < 0
      }
      let at = GridPoint(
        x: dice.number(from: extent.lower.x, to: extent.upper.x),
        y: dice.number(from: extent.lower.y, to: extent.upper.y))
      return (kind ?? .pit, dig(kind ?? .pit, at: at, &dice))
    }
  }

  private static func dig(_ kind: Kind, at place: GridPoint, _ dice: inout Dice) -> Dig {
    let depth = dice.number(from: 8_000, to: 40_000)
    switch kind {
    case .pit:
      let (w, h) = (dice.number(from: 20_000, to: 200_000), dice.number(from: 30_000, to: 300_000))
      return Dig(footprint: polygon(place, [(0, 0), (w, 0), (w, h), (0, h)]), bottom: depth, placement: 3_000)
    case .point:
      return Dig(
        footprint: Footprint(lines: [[place]], radius: dice.number(from: 5_000, to: 50_000)), bottom: nil,
        placement: 3_000)
    case .trench:
      return Dig(footprint: line(place, radius: 4_000, &dice), bottom: depth, placement: 3_000)
    case .bore:
      return Dig(
        footprint: line(place, radius: 1_500, &dice), top: depth, bottom: depth + 6_000,
        bore: Dig.Bore(recordedTop: depth + 3_000, endsArePits: false), placement: 3_000)
    case .site:
      // An L with a hole in it.
      let side = dice.number(from: 500_000, to: 3_000_000)
      let (third, sixth) = (side / 3, side / 6)
      var site = polygon(place, [(0, 0), (side, 0), (side, third), (third, third), (third, side), (0, side)])
      let hole = [(sixth, sixth), (third - 1, sixth), (sixth, third - 1)].map {
        GridPoint(x: place.x + $0.0, y: place.y + $0.1)
      }
      site.polygons[0].holes = [hole + hole.prefix(1)]
      return Dig(footprint: site, bottom: depth, placement: 3_000)
    }
  }

  private static func polygon(_ origin: GridPoint, _ corners: [(Int64, Int64)]) -> Footprint {
    let ring = corners.map { GridPoint(x: origin.x + $0.0, y: origin.y + $0.1) }
    return Footprint(polygons: [GridPolygon(shell: ring + ring.prefix(1))])
  }

  /// 50 to 500 m, with a bend.
  private static func line(_ start: GridPoint, radius: Int64, _ dice: inout Dice) -> Footprint {
    var points = [start]
    for _ in 0..<2 {
      let last = points[points.count - 1]
      points.append(
        GridPoint(
          x: last.x + dice.number(from: -1_700_000, to: 1_700_000),
          y: last.y + dice.number(from: 200_000, to: 1_700_000)))
    }
    return Footprint(lines: [points], radius: radius)
  }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  private struct Dice {
    var state: UInt64

    mutating func number(from low: Int64, to high: Int64) -> Int64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
      return low + Int64((mixed ^ mixed >> 31) % UInt64(high - low + 1))
    }
  }
}
