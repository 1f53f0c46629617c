/// Counts ids that came before, by a hash of eight bytes each.
struct RepeatedIDs {
  private var seen: Set<UInt64> = []
  private(set) var repeats = 0

  mutating func take(_ id: String) {
    if !seen.insert(Self.hash(id)).inserted { repeats += 1 }
  }

  /// FNV-1a: the same on every machine and run, unlike the hash of the library.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
