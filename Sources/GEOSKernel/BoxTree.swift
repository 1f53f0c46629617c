internal import CGEOS
public import PlanarGeometry

/// An index over boxes: which of them share a point with a box? Complete, exact, and sorted.
///
/// Frozen when made. It may be asked by several workers at once, each with its own context: the tree is packed in
/// the initialiser, and from then on questions only read it.
@safe
public final class BoxTree: @unchecked Sendable {
  // SAFETY: `tree` is written only in `init`. `context` is used only in `init` and `deinit`, which no question can
  // overlap; questions use the context of whoever asks.
  private let tree: OpaquePointer
  private let context: GEOSContext
  /// How many boxes it holds.
  public let count: Int

  /// Packs boxes; they are known by their place in the collection from then on.
  /// - Complexity: O(n log n).
  public init(_ boxes: some Collection<GridBox>) throws(GEOSError) {
    let context = try GEOSContext()
    // Ten children a node: the library's own recommendation.
    guard let tree = unsafe GEOSSTRtree_create_r(context.handle, 10) else {
      throw context.error(in: "make a tree of boxes")
    }
    unsafe self.tree = unsafe tree
    self.context = context
    count = boxes.count
    for (index, box) in boxes.enumerated() {
      let corners = try context.diagonal(of: box)
      try context.watched("add a box") {
        // SAFETY: the item is never dereferenced; it carries the index, plus one because null is no item.
        unsafe GEOSSTRtree_insert_r(
          context.handle, tree, corners.pointer, UnsafeMutableRawPointer(bitPattern: index + 1))
      }
    }
    // The library packs the tree at the first question; asked here, so that later ones only read.
    let nowhere = GridPoint(x: 0, y: 0)
    _ = try query(GridBox(lower: nowhere, upper: nowhere), context: context)
  }

  deinit { unsafe GEOSSTRtree_destroy_r(context.handle, tree) }

  /// The boxes that share a point with `box` (touching counts), by their place, in ascending order.
  /// - Complexity: O(log n + k log k) for k answers, in well spread boxes.
  public func query(_ box: GridBox, context: GEOSContext) throws(GEOSError) -> [Int] {
    if count == 0 { return [] }
    let corners = try context.diagonal(of: box)
    let found = Found()
    try context.watched("search a tree of boxes") {
      // SAFETY: `found` outlives the call, and the callback runs only during it.
      unsafe GEOSSTRtree_query_r(
        context.handle, tree, corners.pointer,
        { item, found in
          guard let item = unsafe item, let found = unsafe found else { return }
          unsafe Unmanaged<Found>.fromOpaque(found).takeUnretainedValue().places.append(Int(bitPattern: item) - 1)
        }, Unmanaged.passUnretained(found).toOpaque())
    }
    return found.places.sorted()
  }
}

/// What a search has found so far.
private final class Found {
  var places: [Int] = []
}

extension GEOSContext {
  /// A line from corner to corner, whose envelope is the box.
  fileprivate func diagonal(of box: GridBox) throws(GEOSError) -> GEOSGeometry {
    try lineString([
      Point(x: Self.rounded(box.lower.x, .down), y: Self.rounded(box.lower.y, .down)),
      Point(x: Self.rounded(box.upper.x, .up), y: Self.rounded(box.upper.y, .up)),
    ])
  }

  /// Whole ticks as a double: exact up to 2^53, and beyond that outwards, for a filter may let through too much.
  private static func rounded(_ ticks: Int64, _ rule: FloatingPointRoundingRule) -> Double {
    let value = Double(ticks)
    if Int64(exactly: value) == ticks { return value }
    return rule == .down ? value.nextDown : value.nextUp
  }
}
