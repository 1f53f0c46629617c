internal import CGEOS

/// What a search over pairs came to.
public struct GEOSPairTally: Equatable, Sendable {
  /// Pairs of a dig and a line whose clearance it breaks.
  public var pairs = 0
  /// Digs without a pair.
  public var clear = 0
  /// Sum over pairs of the distance from the dig to the line, 0 where they meet, in the unit of the coordinates.
  public var distanceSum = 0.0
  /// Sum modulo 2^64 over pairs of ``mixed(dig:line:)``: which pairs they were, whatever their order.
  public var hash: UInt64 = 0

  /// Of nothing.
  public init() {}

  /// The bits of a pair scattered by the finaliser of SplitMix64 (Steele, Lea, Flood 2014).
  static func mixed(dig: UInt32, line: Int) -> UInt64 {
    var bits = (UInt64(dig) << 32 | UInt64(truncatingIfNeeded: line)) &+ 0x9e37_79b9_7f4a_7c15
    bits = (bits ^ bits >> 30) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ bits >> 27) &* 0x94d0_49bb_1331_11eb
    return bits ^ bits >> 31
  }

  /// Adds what another worker came to.
  public mutating func merge(_ other: GEOSPairTally) {
    pairs += other.pairs
    clear += other.clear
    distanceSum += other.distanceSum
    hash &+= other.hash
  }
}

/// All pairs of a dig and a line whose clearance it breaks, as GEOS finds them: its tree, then its prepared distances.
///
/// A rival to be measured and to be agreed with, never part of an answer. Belongs to one worker.
@safe
public final class GEOSPairSearch {
  private let lines: GEOSPairTree
  private let digs: GEOSShapes
  private let reaches: [Reach]
  private let context: GEOSContext
  private let found = Found()

  /// What lies around a dig as it is drawn, in the unit of the coordinates.
  public struct Reach: Hashable, Sendable {
    /// How far the dig itself reaches out: half the width of a trench.
    public var radius: Double
    /// How far it may lie from where it is drawn. Pairs are found so much farther away; their distances are what they are.
    public var placement: Double

    /// Makes a reach.
    public init(radius: Double, placement: Double) {
      self.radius = radius
      self.placement = placement
    }
  }

  /// Makes a worker.
  ///
  /// - Parameters:
  ///   - digs: points, lines and polygons as they are drawn; nothing may be added to them any more.
  ///   - reaches: what lies around each dig; as many as there are digs.
  public init(_ lines: GEOSPairTree, digs: GEOSShapes, reaches: [Reach]) throws(GEOSError) {
    precondition(digs.count == reaches.count, "one reach for each dig")
    self.lines = lines
    self.digs = digs
    self.reaches = reaches
    context = try GEOSContext()
  }

  /// The pairs of some digs, by their places.
  public func tally(_ places: ArraySlice<UInt32>) throws(GEOSError) -> GEOSPairTally {
    var tally = GEOSPairTally()
    for place in places { try take(place, &tally) }
    return tally
  }

  private func take(_ dig: UInt32, _ tally: inout GEOSPairTally) throws(GEOSError) {
    let reach = reaches[Int(dig)]
    let margin = reach.radius + reach.placement
    try search(Int(dig), margin)
    guard let prepared = unsafe GEOSPrepare_r(context.handle, digs.pointers[Int(dig)]) else {
      throw context.error(in: "prepare a geometry")
    }
    defer { unsafe GEOSPreparedGeom_destroy_r(context.handle, prepared) }
    let before = tally.pairs
    for place in found.places {
      let line = unsafe lines.lines.pointers[place]
      let limit = lines.clearances[place] + margin
      let isWithin = unsafe GEOSPreparedDistanceWithin_r(context.handle, prepared, line, limit)
      guard try context.truth(of: "test for nearness", isWithin) else { continue }
      var distance = 0.0
      guard unsafe GEOSPreparedDistance_r(context.handle, prepared, line, &distance) == 1 else {
        throw context.error(in: "measure a distance")
      }
      tally.pairs += 1
      tally.distanceSum += max(0, distance - reach.radius)
      tally.hash &+= GEOSPairTally.mixed(dig: dig, line: place)
    }
    if tally.pairs == before { tally.clear += 1 }
  }

  /// Asks the tree for the lines that may be near a dig.
  private func search(_ dig: Int, _ margin: Double) throws(GEOSError) {
    found.places.removeAll(keepingCapacity: true)
    let box = try context.diagonal(of: digs.box(at: dig, context), grownBy: margin)
    let found = found
    try context.watched("search a tree of boxes") {
      // SAFETY: `found` outlives the call, and the callback runs only during it.
      unsafe GEOSSTRtree_query_r(
        context.handle, lines.tree, box.pointer,
        { item, found in
          guard let item = unsafe item, let found = unsafe found else { return }
          unsafe Unmanaged<Found>.fromOpaque(found).takeUnretainedValue().places.append(Int(bitPattern: item) - 1)
        }, Unmanaged.passUnretained(found).toOpaque())
    }
  }
}

/// What the tree has found for a dig.
private final class Found {
  var places: [Int] = []
}
