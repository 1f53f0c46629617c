internal import NetworkModel
internal import PlanarGeometry

/// How large an asset is, in metres, as far as its record says.
struct AssetSize: Equatable {
  /// Outer sizes outside this range, in metres, are somebody's millimetres or inches, and unknown.
  static let plausible = 0.01...6.0
  /// Chambers are wider than pipes: an unknown one would be taken for 2 m, so a recorded 8 m must stand. So must the
  /// 105 m of a water tank.
  static let plausibleOfPoint = 0.01...150.0
  /// An inner or nominal size becomes an outer one by this factor where nobody says how thick the wall is.
  static let assumedWallFactor = 1.25

  /// Outer width: the diameter, or the width of a box.
  var width: Double?
  /// Outer height: the diameter, or the height of a box.
  var height: Double?
  /// Thickness of the wall, where it was recorded and fits the size.
  var wall: Double?
  /// Whether an outer size was reached with an assumed wall.
  var wallIsAssumed = false

  /// Reads the size of a line: `diameter`, or `width` and `height`. Where both are recorded, the larger counts.
  ///
  /// `diameterKind` other than `outer` turns inner sizes into outer ones; a kind that is not in the list counts as
  /// inner, which is the larger.
  static func ofLine(_ properties: Properties, _ tally: inout RepairTally) -> AssetSize {
    var reading = OuterSizes(properties, plausible: plausible, &tally)
    let diameter = reading.outer("diameter", properties, &tally)
    let width = reading.outer("width", properties, &tally)
    let height = reading.outer("height", properties, &tally)
    return reading.size(width: larger(diameter, width), height: larger(diameter, height), &tally)
  }

  /// Reads the plan size of a point: `diameter`, or the diagonal of `width` and `length`, for nobody records which
  /// way it is turned. Its height comes from `top` and `bottom`, not from here.
  ///
  /// - Parameter isLine: whether it was drawn as a line of no length, whose size is then that of a line.
  static func ofPoint(_ properties: Properties, isLine: Bool = false, _ tally: inout RepairTally) -> AssetSize {
    var reading = OuterSizes(properties, plausible: isLine ? plausible : plausibleOfPoint, &tally)
    let diameter = reading.outer("diameter", properties, &tally)
    let width = reading.outer("width", properties, &tally)
    let length = reading.outer("length", properties, &tally)
    var diagonal: Double?
    if let width, let length { diagonal = (width * width + length * length).squareRoot() }
    return reading.size(width: larger(diameter, diagonal), height: nil, &tally)
  }

  /// Half of the outer width in ticks, rounded up.
  var halfWidth: Int64? { width.map { Tick.roundedUp(metres: $0 / 2) } }

  private static func larger(_ first: Double?, _ second: Double?) -> Double? {
    guard let first, let second else { return first ?? second }
    return max(first, second)
  }
}

/// Turns recorded sizes into outer ones.
private struct OuterSizes {
  private enum Kind: String { case outer, inner, nominal }

  private let isOuter: Bool
  private let wall: Double?
  private let plausible: ClosedRange<Double>
  private var wallIsAssumed = false

  init(_ properties: Properties, plausible: ClosedRange<Double>, _ tally: inout RepairTally) {
    self.plausible = plausible
    let isStated = properties["diameterKind"] != nil
    let kind = properties.word("diameterKind", of: Kind.self, &tally)
    isOuter = !isStated || kind == .outer
    wall = properties.positive("wall", &tally)
  }

  /// The outer size that a property records; nil where it records none that can be.
  mutating func outer(_ key: String, _ properties: Properties, _ tally: inout RepairTally) -> Double? {
    guard let recorded = properties.number(key, &tally) else { return nil }
    let outer = isOuter ? recorded : wall.map { recorded + 2 * $0 } ?? recorded * AssetSize.assumedWallFactor
    guard recorded > 0, plausible.contains(outer) else {
      tally.note(.implausibleSize)
      return nil
    }
    if !isOuter && wall == nil { wallIsAssumed = true }
    return outer
  }

  /// The size, with the wall left out where two of them would not fit into it.
  func size(width: Double?, height: Double?, _ tally: inout RepairTally) -> AssetSize {
    var fitting = wall
    if let wall, let smallest = [width, height].compactMap({ $0 }).min(), 2 * wall >= smallest {
      fitting = nil
      tally.note(.badNumber)
    }
    return AssetSize(width: width, height: height, wall: fitting, wallIsAssumed: wallIsAssumed)
  }
}
