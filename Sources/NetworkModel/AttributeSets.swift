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
  private var numbers: [[UInt8]: UInt32] = [:]

  init(_ space: BuildSpace) {
    bytes = space.spool(share: 0.04)
    ends = space.spool(share: 0.01)
  }

  /// The number of a set.
  mutating func number(of attributes: PipeAttributes) throws -> UInt32 {
    var encoder = ByteEncoder()
    encoder.put(attributes)
    if let known = numbers[encoder.bytes] { return known }
    if numbers.count >= Self.mostRemembered { numbers.removeAll(keepingCapacity: true) }
    let number = UInt32(count)
    numbers[encoder.bytes] = number
    try bytes.append(encoder.bytes)
    try ends.append(UInt64(bytes.count))
    count += 1
    return number
  }
}
