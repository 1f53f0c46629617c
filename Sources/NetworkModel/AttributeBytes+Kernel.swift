public import ColumnStore

/// A set of attributes as it lies in a network file, with the numbers that a search needs of hundreds of thousands of
/// sets, and without the words, which it needs of few.
///
/// Valid while the network is; nothing is copied.
@safe
public struct AttributeBytes {
  // SAFETY: `bytes` was checked against its checksum, and every read below against `bytes`.
  private let bytes: UnsafeRawBufferPointer
  private var count: Int { unsafe bytes.count }
  /// Half of the outer width in ticks.
  public private(set) var halfWidth: Int64?
  /// Outer height in ticks.
  public private(set) var outerHeight: Int64?
  /// Recorded horizontal uncertainty in ticks.
  public private(set) var horizontalUncertainty: Int64?
  /// Recorded vertical uncertainty in ticks.
  public private(set) var verticalUncertainty: Int64?
  /// What import may have moved the pipe by, in ticks.
  public private(set) var importUncertainty: Int64 = 0
  private var sizes = 0..<0
  private var reference = 0..<0
  private var uncertainties = 0..<0
  private var voltageEnd = 0

  /// Reads the numbers; nil where the bytes are no set of attributes.
  fileprivate init?(_ bytes: UnsafeRawBufferPointer) {
    unsafe self.bytes = unsafe bytes
    var cursor = 0
    // Class, whether it is unknown, kind, laying, status, quality, whether it is a point.
    guard skipText(&cursor) else { return nil }
    cursor += 1
    for _ in 0..<4 { guard skipText(&cursor) else { return nil } }
    cursor += 1
    let sizesStart = cursor
    guard let halfWidth = optional(&cursor), let outerHeight = optional(&cursor) else { return nil }
    sizes = sizesStart..<cursor
    let referenceStart = cursor
    cursor += 1
    guard let hasReference = flag(&cursor), !hasReference || skipText(&cursor) else { return nil }
    cursor += 1
    reference = referenceStart..<cursor
    let uncertaintiesStart = cursor
    guard let horizontal = optional(&cursor), let vertical = optional(&cursor), let moved = number(&cursor) else {
      return nil
    }
    uncertainties = uncertaintiesStart..<cursor
    guard let hasPressure = flag(&cursor), !hasPressure || skipText(&cursor), optional(&cursor) != nil,
      optional(&cursor) != nil
    else { return nil }
    voltageEnd = cursor
    (self.halfWidth, self.outerHeight) = (halfWidth, outerHeight)
    (horizontalUncertainty, verticalUncertainty, importUncertainty) = (horizontal, vertical, moved)
  }

  /// The bytes of all words and flags that rules ask about, apart from year, owner, material and subclass: sets that agree
  /// in them differ for a profile in numbers alone.
  ///
  /// - Parameters:
  ///   - withSizes: whether a rule asks about the width.
  ///   - withWords: whether a rule asks about year, owner, material or subclass.
  ///   - key: takes the bytes in the place of those it held.
  public func appendKey(withSizes: Bool, withWords: Bool, to key: inout [UInt8]) {
    key.removeAll(keepingCapacity: true)
    unsafe key.append(contentsOf: bytes[0..<sizes.lowerBound])
    // Whether each number is known: what is assumed follows from it.
    for isKnown in [halfWidth != nil, outerHeight != nil, horizontalUncertainty != nil, verticalUncertainty != nil] {
      key.append(isKnown ? 1 : 0)
    }
    unsafe key.append(contentsOf: bytes[reference])
    unsafe key.append(contentsOf: bytes[uncertainties.upperBound..<voltageEnd])
    if withSizes { unsafe key.append(contentsOf: bytes[sizes]) }
    if withWords { unsafe key.append(contentsOf: bytes[voltageEnd...]) }
  }

  private func skipText(_ cursor: inout Int) -> Bool {
    guard let length = number(&cursor), length >= 0, length <= Int64(count - cursor) else { return false }
    cursor += Int(length)
    return true
  }

  /// A number that may not be there; nil where the bytes end.
  private func optional(_ cursor: inout Int) -> Int64?? {
    guard let isThere = flag(&cursor) else { return nil }
    if !isThere { return .some(nil) }
    guard let number = number(&cursor) else { return nil }
    return .some(number)
  }

  private func flag(_ cursor: inout Int) -> Bool? {
    guard cursor < count else { return nil }
    defer { cursor += 1 }
    return unsafe bytes[cursor] != 0
  }

  private func number(_ cursor: inout Int) -> Int64? {
    guard cursor >= 0, cursor <= count - 8 else { return nil }
    defer { cursor += 8 }
    return unsafe Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: cursor, as: Int64.self))
  }
}

extension PipeColumns {
  /// A set of attributes where it lies.
  /// - Throws: where there is no such set, or it is damaged.
  public func attributeBytes(ofSet set: UInt32) throws(ColumnFileError) -> AttributeBytes {
    guard set < attributeSetCount else { throw missing(attributeSet: Int(set)) }
    let start = set == 0 ? 0 : try attributeEnds.uint64(at: Int(set) - 1)
    let end = try attributeEnds.uint64(at: Int(set))
    guard start <= end, end <= UInt64(attributeBytes.count) else { throw damaged("a set of attributes has no end") }
    let address = unsafe try attributeBytes.address(of: Int(start)..<Int(end))
    let bytes = unsafe UnsafeRawBufferPointer(start: address, count: Int(end - start))
    guard let made = unsafe AttributeBytes(bytes) else { throw damaged("set of attributes \(set) has no end") }
    return made
  }
}
