/// Room for the nodes that a search still has to look at: kept from search to search, so that nothing is allocated.
///
/// One search at a time.
@safe
public final class IndexWalk {
  // SAFETY: both pointers have room for `room` steps.
  /// Nodes to look at on this level of the tree, and on the one below.
  @unsafe @exclusivity(unchecked) private(set) var here: UnsafeMutablePointer<Step>
  @unsafe @exclusivity(unchecked) private(set) var below: UnsafeMutablePointer<Step>
  private(set) var room = 256
  /// How many nodes were compared with a box, as often as they were.
  public internal(set) var comparisons = 0

  /// A node of some level, and which of the boxes asked about touch it.
  struct Step {
    let node: UInt32
    let boxes: UInt32
  }

  /// Makes room for a usual search.
  public init() {
    unsafe here = .allocate(capacity: room)
    unsafe below = .allocate(capacity: room)
  }

  deinit {
    unsafe here.deallocate()
    unsafe below.deallocate()
  }

  /// Goes down a level.
  @inline(__always)
  func descend() { unsafe swap(&here, &below) }

  /// Makes room for sixteen steps more behind the first `count` of the level below.
  @inline(__always)
  func reserve(behind count: Int) {
    if count &+ 16 > room { grow(keeping: count) }
  }

  @inline(never)
  private func grow(keeping count: Int) {
    let larger = UnsafeMutablePointer<Step>.allocate(capacity: 2 * room)
    unsafe larger.moveInitialize(from: below, count: count)
    unsafe below.deallocate()
    unsafe below = larger
    let other = UnsafeMutablePointer<Step>.allocate(capacity: 2 * room)
    unsafe other.moveInitialize(from: here, count: room)
    unsafe here.deallocate()
    unsafe here = other
    room *= 2
  }
}
