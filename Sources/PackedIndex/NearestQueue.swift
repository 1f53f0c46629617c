/// What a nearest search has yet to look at, the nearest first: a binary heap.
struct NearestQueue {
  /// A node or an entry, and how near it may be.
  struct Item: Comparable {
    /// Nothing below it is nearer, in index units.
    let bound: Double
    /// Level and number in one: nodes come before entries of their bound, or an entry below them could come too late;
    /// entries come in the order of their places.
    private let order: UInt64

    /// An entry.
    init(place: Int, bound: Double) {
      self.bound = bound
      order = 1 << 63 | UInt64(truncatingIfNeeded: place)
    }

    /// A node of a level, counted from the level's first.
    init(level: Int, node: Int, bound: Double) {
      self.bound = bound
      order = UInt64(truncatingIfNeeded: level) << 40 | UInt64(truncatingIfNeeded: node)
    }

    /// The place of an entry; nil for a node.
    var place: UInt32? { order >> 63 == 1 ? UInt32(truncatingIfNeeded: order) : nil }
    /// The level of a node.
    var level: Int { Int(order >> 40 & 0xFF) }
    /// The number of a node in its level.
    var node: Int { Int(order & 0xFF_FFFF_FFFF) }

    static func < (left: Item, right: Item) -> Bool {
      left.bound < right.bound || left.bound == right.bound && left.order < right.order
    }
  }

  private var items: [Item] = []

  /// Starts with nothing, and room for what a search close by puts in.
  init() { items.reserveCapacity(64) }

  /// Adds an item. O(log n).
  mutating func push(_ item: Item) {
    items.append(item)
    var place = items.count - 1
    while place > 0, item < items[(place - 1) / 2] {
      items[place] = items[(place - 1) / 2]
      place = (place - 1) / 2
    }
    items[place] = item
  }

  /// Takes the least item out; nil where there is none. O(log n).
  mutating func pop() -> Item? {
    guard let last = items.popLast() else { return nil }
    guard let least = items.first else { return last }
    var place = 0
    while true {
      var child = 2 * place + 1
      if child + 1 < items.count, items[child + 1] < items[child] { child += 1 }
      guard child < items.count, items[child] < last else { break }
      items[place] = items[child]
      place = child
    }
    items[place] = last
    return least
  }
}
