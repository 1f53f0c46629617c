/// Numbers for ids: the same for the same bytes, and for others hardly ever.
///
/// FNV-1a in 64 bits (Fowler, Noll, Vo), with its bits mixed at the end.
enum IdentityHash {
  static func of(_ id: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return hash ^ (hash >> 29)
  }
}
