internal import FeatureFormats

extension RecordMapper {
  /// What a permit says of its dig, where it said something of a depth that nobody can read.
  ///
  /// A bore that has a depth as well is an open excavation, and one that names no floor has none. A depth or a floor
  /// that was said and is not listed must not count as one that was never said: the dig would be the milder one.
  /// Without what is milder it is an open excavation of unknown depth.
  ///
  /// - Parameter lost: the attributes whose values the map does not list.
  static func withoutMilderDepths(_ members: [JSONMember], lost: Set<String>) -> [JSONMember] {
    let bore: Set<String> = ["boreTop", "boreBottom"]
    if lost.contains("depth") { return members.filter { !bore.contains($0.key) } }
    // A bore that nobody knows the floor of, and a depth beside it.
    let hasFloor = members[key: "boreBottom"].map { $0.asNumber != .unknown } ?? false
    guard !hasFloor, !lost.isDisjoint(with: bore), members[key: "depth"] != nil else { return members }
    return members.filter { $0.key != "depth" && $0.key != "boreTop" }
  }
}
