internal import NetworkModel

/// A district of the city: who owns what in it.
///
/// Districts are squares of six by six tiles. Names come again in a large city, as companies serve several districts;
/// so the number of owners, and of sets of attributes, stays bounded at any size.
struct District: Sendable {
  private static let side = 6
  private static let names = [
    "Beiling", "Changpo", "Dongxi", "Fengshan", "Guanyin", "Hechuan", "Jiangnan", "Jinyun", "Longtan", "Mingyue",
    "Nanhu", "Pingding", "Qinghe", "Shiqiao", "Taoyuan", "Wulidian", "Xiangshan", "Yanghe", "Yunling", "Zhongling",
  ]

  /// Its name.
  let name: String

  /// The district that a tile lies in.
  init(of place: TileOrder.Place, seed: UInt64) {
    func block(_ tile: Int) -> Int { tile >= 0 ? tile / Self.side : (tile + 1) / Self.side - 1 }
    var numbers = SeededNumbers(seed: seed, .district, block(place.x), block(place.y))
    name = numbers.pick(Self.names)
  }

  /// Who owns the pipes of a class.
  func owner(of assetClass: AssetClass) -> String {
    switch assetClass {
    case .gas: "\(name) Gas"
    case .water: "\(name) Water"
    case .drainage: "\(name) Drainage"
    case .power: "City Power Grid, \(name)"
    case .telecom: "City Telecom"
    case .heat: "\(name) Heat"
    case .oil: "Oil Product Pipelines"
    case .industrial: "\(name) Works"
    case .other: "\(name) District"
    }
  }
}
