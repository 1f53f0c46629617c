internal import ColumnStore

/// Numbers sets of attributes, each different one once: the pipes of a city have few.
struct AttributeSets {
  /// Sets that are remembered before the memory is cleared and begins anew: a source where no two pipes are alike
  /// must not fill memory. Sets that come again after that are written again.
  private static let mostRemembered = 1 << 18

  private(set) var count = 0
  /// The sets, one behind the other.
  let bytes: ByteSpool
  /// Where each ends.
  let ends: ByteSpool
  private var known = ByteStringTable()
  private var numbers: [UInt32] = []
  /// How often the memory was cleared: a number that a set keeps holds until the next time.
  private var generation = 0

  init(_ space: BuildSpace) {
    bytes = space.spool(share: 0.04)
    ends = space.spool(share: 0.01)
  }

  /// The number of a set.
  mutating func number(of set: SettledSet) throws -> UInt32 {
    if let number = set.number, number.generation == generation { return number.value }
    let value = try number(ofBytes: set.bytes)
    set.number = (value, generation)
    return value
  }

  private mutating func number(ofBytes set: [UInt8]) throws -> UInt32 {
    if let place = known.number(of: set) { return numbers[place] }
    if known.count >= Self.mostRemembered {
      known.removeAll()
      numbers.removeAll()
      generation += 1
    }
    let number = UInt32(count)
    _ = known.insert(set)
    numbers.append(number)
    try bytes.append(set)
    try ends.append(UInt64(bytes.count))
    count += 1
    return number
  }
}
