internal import Synchronization

/// A file of columns, mapped and checked: no byte is given out before its checksum was found right.
///
/// All numbers are little-endian. Sections, the table and the trailer follow one another without a byte that is not
/// covered by a checksum or fixed.
///
/// | offset | size | meaning |
/// |---|---|---|
/// | 0 | 8 | magic, of the kind of file |
/// | 8 | 4 | 0x01020304, the mark of the byte order |
/// | 12 | 4 | format, of the kind of file |
/// | 16 | 4 | length of the header, 4096 |
/// | 20 | 4 | size of a block, 32768 |
/// | 24 | 8 | length of the file |
/// | 32 | 4 | number of sections, at most 168 |
/// | 36 | 4 | 0 |
/// | 40 | 24 each | sections: id (4), 0 (4), offset (8), length (8); then zeros |
/// | 4092 | 4 | CRC-32C of the 4092 bytes before |
/// | 4096 | | the sections, each from a multiple of 64 on, with zeros between |
/// | multiple of 64 | 4 each | the table: CRC-32C of each block from byte 4096 on, the last one ending at the table |
/// | after the table | 4 | CRC-32C of the table |
/// | after that | 4 | `END.` |
///
/// Opening reads the header, the table and the trailer. A block is checked when it is first touched, by whichever
/// thread comes first, and its bit in a shared bitmap says so from then on. Two threads that check the same block at
/// once do the same work twice and nothing worse.
///
/// A file that others write to while it is open is no longer what was checked: a program calls
/// ``requireUnchanged()`` before it answers, and ``MappedBytes/installFaultHandler()`` when it starts.
@safe public final class ColumnFile: @unchecked Sendable {
  // SAFETY: all of it is constant after the initialiser, but for the bitmap, whose words are atomic.

  /// The path as it was given, or the name of bytes in memory.
  public let path: String
  /// The length of the file.
  public let byteCount: Int

  private let memory: MappedBytes
  private let header: ColumnHeader
  /// The checksums of the blocks: a copy, so that a file written over is not measured by its own new table.
  private let table: [UInt32]
  /// A bit for each block that was found right.
  let verified: UnsafeMutablePointer<Atomic<UInt64>>

  private init(_ memory: MappedBytes, path: String, header: ColumnHeader, table: [UInt32]) {
    self.path = path
    byteCount = memory.count
    self.memory = memory
    self.header = header
    self.table = table
    let words = table.count / 64 + 1
    unsafe verified = .allocate(capacity: words)
    for word in 0..<words { unsafe (verified + word).initialize(to: Atomic(0)) }
  }

  deinit {
    unsafe verified.deinitialize(count: table.count / 64 + 1)
    unsafe verified.deallocate()
  }

  /// Maps a file.
  /// - Throws: Whatever keeps it from being used, as far as header, table and trailer show.
  /// - Complexity: Of the table: 4 bytes for 32 KiB of file.
  public static func open(_ path: String, kind: ColumnFileKind) throws(ColumnFileError) -> ColumnFile {
    let memory: MappedBytes
    do {
      memory = try .map(path)
    } catch {
      throw .system(error)
    }
    return try checked(memory, path: path, kind: kind)
  }

  /// The same of bytes in memory, which are copied.
  /// - Parameter name: what errors call them.
  public static func inMemory(
    _ bytes: [UInt8], name: String, kind: ColumnFileKind
  ) throws(ColumnFileError) -> ColumnFile {
    try checked(.copy(bytes), path: name, kind: kind)
  }

  /// The column of a section.
  /// - Throws: Damage where there is none of that id.
  public func column(_ id: UInt32) throws(ColumnFileError) -> Column {
    guard let section = header.sections.first(where: { $0.id == id }) else {
      throw .damaged(path: path, offset: 0, detail: "it has no section \(id)")
    }
    let address = unsafe memory.memory(section.offset..<section.offset + section.length).baseAddress
    // SAFETY: a mapping has an address, and its base is never nil.
    return unsafe Column(file: self, section: section, address: address.unsafelyUnwrapped)
  }

  /// Reads every byte and compares all of it with its checksums, again where that was done before.
  public func verifyAll() throws(ColumnFileError) {
    let (header, table) = try Self.readFrame(memory, path: path, kind: header.kind)
    guard header == self.header, table == self.table else { throw .changed(path: path) }
    for block in table.indices { try verify(block) }
  }

  /// Whether the file has some bytes at an offset; false where it ends before them.
  public func holds(_ bytes: ArraySlice<UInt8>, at offset: Int) -> Bool {
    guard offset >= 0, offset <= byteCount, bytes.count <= byteCount - offset else { return false }
    return bytes.elementsEqual(memory.bytes(offset..<offset + bytes.count))
  }

  /// Makes sure that nobody has written to the file since it was opened; bytes in memory never change.
  ///
  /// A file that took over our file's name leaves ours as it is, and so does a deletion.
  public func requireUnchanged() throws(ColumnFileError) {
    let isUnchanged: Bool
    do {
      isUnchanged = try memory.isUnchanged()
    } catch {
      throw .system(error)
    }
    guard isUnchanged else { throw .changed(path: path) }
  }
}

extension ColumnFile {
  private static func checked(
    _ memory: MappedBytes, path: String, kind: ColumnFileKind
  ) throws(ColumnFileError) -> ColumnFile {
    let (header, table) = try readFrame(memory, path: path, kind: kind)
    return ColumnFile(memory, path: path, header: header, table: table)
  }

  /// Header, table and trailer: everything that stands around the sections.
  private static func readFrame(
    _ memory: MappedBytes, path: String, kind: ColumnFileKind
  ) throws(ColumnFileError) -> (header: ColumnHeader, table: [UInt32]) {
    let head = memory.bytes(0..<min(memory.count, ColumnHeader.length))
    let header = try ColumnHeader.read(head, fileLength: memory.count, path: path, kind: kind)
    let trailer = memory.bytes(header.trailerOffset..<header.fileLength)
    guard trailer.littleEndian(UInt32.self, at: 4) == ColumnHeader.endMark else {
      throw .damaged(path: path, offset: header.trailerOffset + 4, detail: "it has no mark at its end")
    }
    // Copied first, so that what was checked is what is used.
    let table = memory.bytes(header.tableOffset..<header.trailerOffset)
    guard trailer.littleEndian(UInt32.self, at: 0) == Checksum.crc32c(table) else {
      throw .damaged(
        path: path, offset: header.tableOffset, detail: "the checksum of its table of checksums does not match")
    }
    let checksums = (0..<header.blockCount).map { table.littleEndian(UInt32.self, at: $0 * 4) }
    return (header, checksums)
  }

  /// Compares a block with its checksum and notes that it is right.
  func verify(_ block: Int) throws(ColumnFileError) {
    let start = ColumnHeader.length + block << ColumnHeader.blockShift
    let end = min(start + ColumnHeader.blockSize, header.tableOffset)
    guard unsafe Checksum.crc32c(memory.memory(start..<end)) == table[block] else {
      throw .damaged(path: path, offset: start, detail: "the checksum of \(end - start) bytes does not match")
    }
    // Relaxed will do: the bit stands for bytes that were there before any thread was.
    _ = unsafe verified[block >> 6].bitwiseOr(1 << UInt64(block & 63), ordering: .relaxed)
  }
}
