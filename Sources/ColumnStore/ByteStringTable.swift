#if canImport(Glibc)
  internal import Glibc
#endif

/// Byte strings, each once, numbered in the order they came: what is looked up by its bytes a million times.
///
/// A Dictionary of arrays hashes byte by byte, which takes ten times as long as the checksum that is used here.
public struct ByteStringTable: Sendable {
  /// How many different strings there are.
  public var count: Int { ends.count }
  /// Bytes of all of them.
  public var byteCount: Int { bytes.count }

  /// All strings, one behind the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// A number plus one in the lower half and the hash of its string in the upper; 0 where the place is free. By hash,
  /// the next free place where one is taken. A power of two, at most half full.
  private var slots = [UInt64](repeating: 0, count: 16)

  /// Starts without any.
  public init() {}

  /// The string of a number.
  public subscript(number: Int) -> ArraySlice<UInt8> { bytes[start(of: number)..<ends[number]] }

  /// The number of a string; nil where it is none of them.
  public func number(of string: [UInt8]) -> Int? {
    let slot = slots[place(of: string, Checksum.crc32c(string))]
    return slot == 0 ? nil : Self.number(slot)
  }

  /// Takes a string in, if it is not there already; gives its number.
  /// - Precondition: Fewer than 2^30 strings.
  public mutating func insert(_ string: [UInt8]) -> Int {
    let hash = Checksum.crc32c(string)
    let place = place(of: string, hash)
    if slots[place] != 0 { return Self.number(slots[place]) }
    precondition(count < 1 << 30, "a table of strings has room for 2^30")
    bytes += string
    ends.append(bytes.count)
    slots[place] = UInt64(hash) << 32 | UInt64(count)
    if 2 * count > slots.count { grow() }
    return count - 1
  }

  /// Forgets all of them.
  public mutating func removeAll() { self = ByteStringTable() }

  private static func number(_ slot: UInt64) -> Int { Int(slot & 0xFFFF_FFFF) - 1 }

  private func start(of number: Int) -> Int { number == 0 ? 0 : ends[number - 1] }

  /// Where the number of a string stands, or would.
  private func place(of string: [UInt8], _ hash: UInt32) -> Int {
    var place = Int(hash) & (slots.count - 1)
    while slots[place] != 0 {
      if slots[place] >> 32 == UInt64(hash), isSame(Self.number(slots[place]), string) { break }
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private func isSame(_ number: Int, _ string: [UInt8]) -> Bool {
    let start = start(of: number)
    guard ends[number] - start == string.count else { return false }
    // SAFETY: the range was cut from `bytes`, and has as many bytes as the string.
    return unsafe bytes.withUnsafeBytes { all in
      unsafe string.withUnsafeBytes { one in
        guard let first = all.baseAddress, let second = one.baseAddress else { return true }
        return unsafe memcmp(first + start, second, one.count) == 0
      }
    }
  }

  private mutating func grow() {
    var grown = [UInt64](repeating: 0, count: 4 * slots.count)
    for slot in slots where slot != 0 {
      var place = Int(slot >> 32) & (grown.count - 1)
      while grown[place] != 0 { place = (place + 1) & (grown.count - 1) }
      grown[place] = slot
    }
    slots = grown
  }
}
