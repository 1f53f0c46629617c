internal import ColumnStore
internal import NetworkModel

/// Whether any two pipes may have one id, by numbers that stand for ids: hardly any network has such a pair, and one
/// that has none needs no sorting by id.
struct IdentityCheck {
  private let most: Int
  private var hashes: [UInt64] = []
  private var isFull = false

  /// - Parameter most: ids that are kept; of more than these two may always be the same.
  init(most: Int) { self.most = most }

  /// With a sixteenth of the memory: for each id its number, and a copy while they are sorted.
  init(_ space: BuildSpace) { self.init(most: space.limit / 16 / 32) }

  /// Takes the ids of pipes.
  mutating func add(_ batch: PipeBatch) {
    isFull = isFull || hashes.count + batch.count > most
    if isFull { hashes = [] } else { hashes += batch.idHashes }
  }

  /// Whether two may be the same; never false where two are. O(n).
  mutating func mayRepeat() -> Bool {
    if isFull { return true }
    RadixSort.sort(&hashes)
    defer { hashes = [] }
    return zip(hashes, hashes.dropFirst()).contains { $0 == $1 }
  }
}
