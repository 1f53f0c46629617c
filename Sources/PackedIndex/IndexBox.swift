/// A closed box in index units: what the tree stores and what it is asked for.
///
/// Units and origin are those of an `IndexFrame`. Every coordinate lies in `0 ... Int32.max`, so the difference of any
/// two fits an `Int32`: its sign bit tells whether boxes miss each other, sixteen boxes at a time.
public struct IndexBox: Hashable, Sendable {
  /// West, south, east and north sides in index units.
  public let minX, minY, maxX, maxY: Int32

  /// Makes a box from its sides, none negative, and the lesser first.
  public init(minX: Int32, minY: Int32, maxX: Int32, maxY: Int32) {
    precondition(0 <= minX && minX <= maxX && 0 <= minY && minY <= maxY, "a box has its lower corner first")
    self.init(asStored: minX, minY, maxX, maxY)
  }

  /// Makes a box from what a file says, which may be anything.
  init(asStored minX: Int32, _ minY: Int32, _ maxX: Int32, _ maxY: Int32) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  /// The box of all coordinates there are.
  public static let everywhere = IndexBox(minX: 0, minY: 0, maxX: .max, maxY: .max)

  /// The box with every side moved outwards by at least a distance in index units, as far as there are coordinates.
  func grown(by distance: Double) -> IndexBox {
    guard distance < Double(Int32.max) else { return .everywhere }
    let step = Int64(max(0, distance).rounded(.up)) + 1
    return IndexBox(
      asStored: Int32(max(0, Int64(minX) - step)), Int32(max(0, Int64(minY) - step)),
      Int32(min(Int64(Int32.max), Int64(maxX) + step)), Int32(min(Int64(Int32.max), Int64(maxY) + step)))
  }

  /// Whether the closed boxes share a point.
  public func intersects(_ other: IndexBox) -> Bool {
    minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
  }

  /// A distance in index units that is never above the one between the boxes, and 0 where they share a point.
  ///
  /// A hair is taken off the rounded result, enough also for a slack to be subtracted and for the sum to be changed
  /// into ticks without the rounding of either lifting it above the truth. Boxes inside these boxes measure no less,
  /// to the bit: every operation of it rounds in order.
  public func lowerDistance(to other: IndexBox) -> Double {
    // In Double, where differences of Int32 are exact: a damaged file may hold any coordinates.
    let across = max(0, max(Double(minX) - Double(other.maxX), Double(other.minX) - Double(maxX)))
    let along = max(0, max(Double(minY) - Double(other.maxY), Double(other.minY) - Double(maxY)))
    return (across * across + along * along).squareRoot() * (1 - 1e-12)
  }
}
