internal import CGEOS
internal import PlanarGeometry

/// Lines, each with a clearance of its own, under GEOS's own tree: the rival that pair searches are measured against.
///
/// The boxes in the tree are grown by the clearances, so that a question need not be grown by the largest of them. Frozen
/// when made: several workers may ask it at once, each through a ``GEOSPairSearch`` of its own.
@safe
public final class GEOSPairTree: @unchecked Sendable {
  // SAFETY: `tree` is written only in `init`, which asks it a first question so that GEOS packs it there; `context` is
  // used only in `init` and `deinit`.
  let tree: OpaquePointer
  let lines: GEOSShapes
  let clearances: [Double]
  private let context: GEOSContext

  /// Packs a tree.
  ///
  /// - Parameters:
  ///   - lines: what is searched for; nothing may be added to them any more.
  ///   - clearances: how far around each line a dig matters, in the unit of its coordinates; as many as there are lines.
  /// - Complexity: O(n log n).
  public init(_ lines: GEOSShapes, clearances: [Double]) throws(GEOSError) {
    precondition(lines.count == clearances.count, "one clearance for each line")
    let context = try GEOSContext()
    // Ten children a node: the library's own recommendation.
    guard let tree = unsafe GEOSSTRtree_create_r(context.handle, 10) else {
      throw context.error(in: "make a tree of boxes")
    }
    unsafe self.tree = unsafe tree
    self.lines = lines
    self.clearances = clearances
    self.context = context
    for place in clearances.indices {
      let box = try context.diagonal(of: lines.box(at: place, context), grownBy: clearances[place])
      try context.watched("add a box") {
        // SAFETY: the item is never dereferenced; it carries the place, plus one because null is no item.
        unsafe GEOSSTRtree_insert_r(context.handle, tree, box.pointer, UnsafeMutableRawPointer(bitPattern: place + 1))
      }
    }
    let nowhere = Point(x: 0, y: 0)
    let box = try context.diagonal(of: (nowhere, nowhere), grownBy: 0)
    try context.watched("search a tree of boxes") {
      unsafe GEOSSTRtree_query_r(context.handle, tree, box.pointer, { _, _ in }, nil)
    }
  }

  deinit { unsafe GEOSSTRtree_destroy_r(context.handle, tree) }
}

extension GEOSContext {
  /// A line from corner to corner, whose envelope is the box.
  func diagonal(of box: (lower: Point, upper: Point), grownBy margin: Double) throws(GEOSError) -> GEOSGeometry {
    try lineString([
      Point(x: box.lower.x - margin, y: box.lower.y - margin), Point(x: box.upper.x + margin, y: box.upper.y + margin),
    ])
  }
}
