/// A few pieces of a segment, kept without asking for memory while they are few: a dig has a few edges, and the search
/// asks for the pieces near it more often than for anything else.
public struct FractionSpans {
  @usableFromInline static var room: Int { 12 }

  @usableFromInline var few = InlineArray<12, FractionInterval>(repeating: .whole)
  @usableFromInline var fewCount = 0
  /// All of them, once they are more than there is room for.
  @usableFromInline var many: [FractionInterval] = []

  /// Starts with none.
  @inlinable
  public init() {}

  /// How many pieces there are.
  @inlinable public var count: Int { many.isEmpty ? fewCount : many.count }

  /// A piece.
  @inlinable public subscript(index: Int) -> FractionInterval { many.isEmpty ? few[index] : many[index] }

  /// The first piece, nil where there is none.
  @inlinable public var first: FractionInterval? { count > 0 ? self[0] : nil }

  /// Whether some piece is the whole segment.
  public private(set) var holdWhole = false

  /// The pieces as an array.
  public var array: [FractionInterval] { (0..<count).map { self[$0] } }

  /// Forgets all pieces.
  public mutating func removeAll() {
    fewCount = 0
    holdWhole = false
    if !many.isEmpty { many.removeAll(keepingCapacity: true) }
  }

  /// Adds a piece.
  public mutating func append(_ piece: FractionInterval) {
    if piece == .whole { holdWhole = true }
    if many.isEmpty, fewCount < Self.room {
      few[fewCount] = piece
      fewCount += 1
    } else {
      if many.isEmpty { for index in 0..<fewCount { many.append(few[index]) } }
      many.append(piece)
    }
  }

  /// Unites the pieces, so that they are in order and apart from each other.
  public mutating func merge() {
    if !many.isEmpty { return FractionInterval.merge(&many) }
    guard fewCount > 1 else { return }
    sortFew()
    var last = 0
    for index in 1..<fewCount {
      let piece = few[index]
      if piece.lower <= few[last].upper {
        few[last].upper = max(few[last].upper, piece.upper)
      } else {
        last += 1
        few[last] = piece
      }
    }
    fewCount = last + 1
  }

  private mutating func sortFew() {
    for index in 1..<fewCount {
      let piece = few[index]
      var place = index
      while place > 0, (piece.lower, piece.upper) < (few[place - 1].lower, few[place - 1].upper) {
        few[place] = few[place - 1]
        place -= 1
      }
      few[place] = piece
    }
  }
}
