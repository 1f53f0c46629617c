/// Strings made of bytes, the short ones looked up first: in a file of records the same words come again and again,
/// and making a string takes ten times as long as finding it.
///
/// A table of one place for each hash: what comes later takes the place. Memory is constant. One thread at a time.
@safe final class TextCache {
  /// Bytes up to this many are looked up.
  static let longest = 32
  private static let bits = 8

  private struct Slot {
    /// Up to 32 bytes in four words that may overlap; with the count they are the whole text.
    var words = SIMD4<UInt64>(repeating: 0)
    var count = 0
    var text = ""
  }

  private let slots: UnsafeMutablePointer<Slot>

  init() {
    unsafe slots = .allocate(capacity: 1 << Self.bits)
    unsafe slots.initialize(repeating: Slot(), count: 1 << Self.bits)
  }

  deinit {
    unsafe slots.deinitialize(count: 1 << Self.bits)
    unsafe slots.deallocate()
  }

  /// The string of `bytes`, with what is not UTF-8 repaired.
  func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard let base = unsafe UnsafeRawPointer(bytes.baseAddress), bytes.count > 0 else { return "" }
    guard bytes.count <= Self.longest else { return unsafe String(decoding: bytes, as: UTF8.self) }
    let words = unsafe Self.words(base, bytes.count)
    var hash = words[0] ^ (words[1] &* 0x9E37_79B9_7F4A_7C15)
    hash = (hash ^ (hash >> 32)) &+ words[2] ^ (words[3] &* 0xC2B2_AE3D_27D4_EB4F)
    hash = (hash ^ UInt64(bytes.count)) &* 0xBF58_476D_1CE4_E5B9
    let slot = unsafe slots + Int(hash >> (64 - Self.bits))
    if unsafe slot.pointee.count == bytes.count, unsafe slot.pointee.words == words { return unsafe slot.pointee.text }
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    unsafe slot.pointee = Slot(words: words, count: bytes.count, text: text)
    return text
  }

  /// All of 1 to 32 bytes, in words that may overlap in the middle.
  @unsafe private static func words(_ base: UnsafeRawPointer, _ count: Int) -> SIMD4<UInt64> {
    let word = { (offset: Int) in unsafe base.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    let half = { (offset: Int) in UInt64(unsafe base.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) }
    let byte = { (offset: Int) in UInt64(unsafe base.load(fromByteOffset: offset, as: UInt8.self)) }
    switch count {
    case 16...: return SIMD4(word(0), word(8), word(count - 16), word(count - 8))
    case 8...: return SIMD4(word(0), word(count - 8), 0, 0)
    case 4...: return SIMD4(half(0), half(count - 4), 0, 0)
    default: return SIMD4(byte(0), byte(count / 2), byte(count - 1), 0)
    }
  }
}
