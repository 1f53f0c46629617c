/// A closed piece of a segment, by fractions of its length from 0 to 1.
public struct FractionInterval: Hashable, Sendable {
  /// Where the piece begins.
  public var lower: Double
  /// Where the piece ends; not below `lower`.
  public var upper: Double

  /// Makes a piece; `lower` must not exceed `upper`.
  @inlinable
  public init(_ lower: Double, _ upper: Double) {
    precondition(lower <= upper, "a piece begins before it ends")
    self.lower = lower
    self.upper = upper
  }

  /// The whole segment.
  @inlinable public static var whole: FractionInterval { FractionInterval(0, 1) }

  /// The part of `lower...upper` that lies on the segment, nil where there is none.
  static func clipped(_ lower: Double, _ upper: Double) -> FractionInterval? {
    let low = max(0, lower)
    let high = min(1, upper)
    return low <= high ? FractionInterval(low, high) : nil
  }

  /// The fraction half-way through the piece.
  @inlinable public var middle: Double { lower + (upper - lower) / 2 }

  /// The smallest piece that holds both.
  func hull(_ other: FractionInterval) -> FractionInterval {
    FractionInterval(min(lower, other.lower), max(upper, other.upper))
  }

  /// Unites pieces in place, so that they are in order and apart from each other.
  public static func merge(_ pieces: inout [FractionInterval]) {
    if pieces.count < 2 { return }
    pieces.sort { ($0.lower, $0.upper) < ($1.lower, $1.upper) }
    var last = 0
    for index in 1..<pieces.count {
      if pieces[index].lower <= pieces[last].upper {
        pieces[last].upper = max(pieces[last].upper, pieces[index].upper)
      } else {
        last += 1
        pieces[last] = pieces[index]
      }
    }
    pieces.removeLast(pieces.count - 1 - last)
  }

  /// Pieces that together cover the same fractions, in order and apart from each other.
  public static func merged(_ pieces: [FractionInterval]) -> [FractionInterval] {
    var result = pieces
    merge(&result)
    return result
  }
}
