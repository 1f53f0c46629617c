internal import ConflictSearch
internal import NetworkModel
internal import PlanarGeometry

/// Digs of the kinds people send, spread over a network, the same for the same network and number.
enum RandomDigs {
  static func make(_ count: Int, in network: Network) -> [Dig] {
    guard let extent = network.extent else { return [] }
    var dice = Dice(state: 20_260_128)
    return (0..<count).map { index in
      let x = dice.number(from: extent.lower.x, to: extent.upper.x)
      let y = dice.number(from: extent.lower.y, to: extent.upper.y)
      let depth = dice.number(from: 8_000, to: 40_000)
      switch index % 4 {
      case 0, 1:
        let (w, h) = (dice.number(from: 20_000, to: 200_000), dice.number(from: 30_000, to: 300_000))
        let corners = [(x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y)].map { GridPoint(x: $0.0, y: $0.1) }
        return Dig(footprint: Footprint(polygons: [GridPolygon(shell: corners)]), bottom: depth, placement: 3_000)
      case 2:
        let end = GridPoint(
          x: x + dice.number(from: -1_500_000, to: 1_500_000), y: y + dice.number(from: -1_500_000, to: 1_500_000))
        return Dig(
          footprint: Footprint(lines: [[GridPoint(x: x, y: y), end]], radius: 4_000), bottom: depth, placement: 3_000)
      default:
        return Dig(
          footprint: Footprint(lines: [[GridPoint(x: x, y: y)]], radius: dice.number(from: 5_000, to: 50_000)),
          bottom: nil, placement: 3_000)
      }
    }
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
