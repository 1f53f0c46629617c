public import Synchronization

#if canImport(Glibc)
  internal import Glibc
#endif

/// The bytes of one section of a ``ColumnFile``, checked as they are touched. Copies are cheap and keep the file alive.
///
/// Nothing here traps: an index or a range beyond the column is damage, since indices come from files too.
@safe public struct Column: @unchecked Sendable {
  // SAFETY: constants, and a bitmap of atomic words, all of which the file keeps where they are.

  /// The length in bytes.
  public let count: Int

  let file: ColumnFile
  let section: ColumnHeader.Section
  @usableFromInline let address: UnsafeRawPointer
  /// Where the column begins, counted from the first block.
  @usableFromInline let start: Int
  @usableFromInline let verified: UnsafeMutablePointer<Atomic<UInt64>>

  init(file: ColumnFile, section: ColumnHeader.Section, address: UnsafeRawPointer) {
    self.file = file
    self.section = section
    count = section.length
    unsafe self.address = unsafe address
    start = section.offset - ColumnHeader.length
    unsafe verified = unsafe file.verified
  }

  /// Makes sure that the bytes are there and right.
  ///
  /// Where they lie in one block or two that were checked before, this is a comparison and two loads.
  /// - Throws: Damage, where a checksum does not match or the range reaches beyond the column.
  @inlinable @inline(__always)
  public func require(_ range: Range<Int>) throws(ColumnFileError) {
    if range.lowerBound >= 0, range.upperBound <= count {
      let first = (start &+ range.lowerBound) >> Self.blockShift
      let last = (start &+ range.upperBound &- 1) >> Self.blockShift
      // As unsigned: an empty range at the start of a block ends in the one before.
      if UInt(bitPattern: last &- first) <= 1, isVerified(first), isVerified(last) { return }
    }
    try requireSlowly(range)
  }

  /// The address of bytes that were checked.
  ///
  /// Unsafe: valid while the file is; the bytes beyond the range may not have been checked.
  /// - Throws: As ``require(_:)``.
  @unsafe @inlinable @inline(__always)
  public func address(of range: Range<Int>) throws(ColumnFileError) -> UnsafeRawPointer {
    try require(range)
    return unsafe address + range.lowerBound
  }

  /// Where the column begins.
  ///
  /// Unsafe: nothing says that any byte there was checked. Good for asking that memory be brought near.
  @unsafe @inlinable public var base: UnsafeRawPointer { unsafe address }

  /// A copy of bytes.
  /// - Throws: As ``require(_:)``.
  public func bytes(_ range: Range<Int>) throws(ColumnFileError) -> [UInt8] {
    let first = unsafe try address(of: range)
    return unsafe Array(UnsafeRawBufferPointer(start: first, count: range.count))
  }

  /// Bytes as text; nil where they are no UTF-8.
  /// - Throws: As ``require(_:)``.
  public func text(_ range: Range<Int>) throws(ColumnFileError) -> String? {
    let first = unsafe try address(of: range)
    let bytes = unsafe UnsafeBufferPointer(start: first.assumingMemoryBound(to: UInt8.self), count: range.count)
    // Decoding is several times faster than validating; what it had to repair is not what was there.
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    let isWhole = unsafe text.utf8.withContiguousStorageIfAvailable { decoded in
      guard decoded.count == range.count, let start = decoded.baseAddress else { return decoded.count == range.count }
      return unsafe memcmp(start, first, range.count) == 0
    }
    return isWhole == true ? text : nil
  }

  @usableFromInline static var blockShift: Int {
    @inlinable @inline(__always) get { 15 }
  }

  @inlinable @inline(__always)
  func isVerified(_ block: Int) -> Bool {
    unsafe verified[block >> 6].load(ordering: .relaxed) >> UInt64(truncatingIfNeeded: block & 63) & 1 == 1
  }

  @usableFromInline @inline(never)
  func requireSlowly(_ range: Range<Int>) throws(ColumnFileError) {
    guard range.lowerBound >= 0, range.upperBound <= count else {
      throw damage(at: range.lowerBound, "bytes \(range.lowerBound) to \(range.upperBound)")
    }
    guard !range.isEmpty else { return }
    for block in (start + range.lowerBound) >> Self.blockShift...(start + range.upperBound - 1) >> Self.blockShift
    where !isVerified(block) {
      try file.verify(block)
    }
  }

  @usableFromInline @inline(never)
  func beyond(_ index: Int, of width: Int) -> ColumnFileError {
    let (offset, overflows) = index.multipliedReportingOverflow(by: width)
    return damage(at: overflows ? count : offset, "element \(index) of \(width) bytes")
  }

  private func damage(at offset: Int, _ what: String) -> ColumnFileError {
    .damaged(
      path: file.path, offset: section.offset + min(max(offset, 0), count),
      detail: "\(what) asked of section \(section.id), which has \(count) bytes")
  }
}

extension Column {
  /// The element at an index, counted in elements of its width.
  /// - Throws: Damage, where a checksum does not match or the column has no such element.
  @inlinable @inline(__always)
  func element<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type, at index: Int
  ) throws(ColumnFileError) -> Number {
    let width = MemoryLayout<Number>.size
    guard UInt(bitPattern: index) < UInt(bitPattern: count) / UInt(bitPattern: width) else {
      throw beyond(index, of: width)
    }
    let offset = index &* width
    // Columns begin at multiples of 64, so no element lies across two blocks.
    if !isVerified((start &+ offset) >> Self.blockShift) { try requireSlowly(offset..<offset &+ width) }
    return unsafe Number(littleEndian: address.load(fromByteOffset: offset, as: Number.self))
  }

  /// Six numbers of eight bytes, at an index counted in such records of 48 bytes.
  /// - Throws: As ``uint8(at:)``.
  @inlinable @inline(__always)
  public func sixWords(
    at index: Int
  ) throws(ColumnFileError) -> (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) {
    guard UInt(bitPattern: index) < UInt(bitPattern: count) / 48 else { throw beyond(index, of: 48) }
    let record = unsafe try address(of: index &* 48..<index &* 48 &+ 48)
    return unsafe (
      UInt64(littleEndian: record.load(as: UInt64.self)),
      UInt64(littleEndian: record.load(fromByteOffset: 8, as: UInt64.self)),
      UInt64(littleEndian: record.load(fromByteOffset: 16, as: UInt64.self)),
      UInt64(littleEndian: record.load(fromByteOffset: 24, as: UInt64.self)),
      UInt64(littleEndian: record.load(fromByteOffset: 32, as: UInt64.self)),
      UInt64(littleEndian: record.load(fromByteOffset: 40, as: UInt64.self))
    )
  }

  /// The byte at an index.
  /// - Throws: Damage, where a checksum does not match or the column has no such element.
  @inlinable public func uint8(at index: Int) throws(ColumnFileError) -> UInt8 { try element(UInt8.self, at: index) }

  /// The element at an index, counted in elements of two bytes.
  /// - Throws: As ``uint8(at:)``.
  @inlinable public func uint16(at index: Int) throws(ColumnFileError) -> UInt16 { try element(UInt16.self, at: index) }

  /// The element at an index, counted in elements of four bytes.
  /// - Throws: As ``uint8(at:)``.
  @inlinable @inline(__always)
  public func uint32(at index: Int) throws(ColumnFileError) -> UInt32 { try element(UInt32.self, at: index) }

  /// The element at an index, counted in elements of four bytes.
  /// - Throws: As ``uint8(at:)``.
  @inlinable @inline(__always)
  public func int32(at index: Int) throws(ColumnFileError) -> Int32 { try element(Int32.self, at: index) }

  /// The element at an index, counted in elements of eight bytes.
  /// - Throws: As ``uint8(at:)``.
  @inlinable @inline(__always)
  public func uint64(at index: Int) throws(ColumnFileError) -> UInt64 { try element(UInt64.self, at: index) }

  /// The element at an index, counted in elements of eight bytes.
  /// - Throws: As ``uint8(at:)``.
  @inlinable public func int64(at index: Int) throws(ColumnFileError) -> Int64 { try element(Int64.self, at: index) }
}
