/// The first page of a column file: of which kind it is, and where its sections lie.
///
/// The lengths of the sections decide everything else: each begins at the next multiple of 64, so no byte of a
/// file is free to be different.
struct ColumnHeader: Equatable {
  /// One column's place.
  struct Section: Equatable {
    let id: UInt32
    let offset: Int
    let length: Int
  }

  static let length = 4_096
  static let blockSize = 1 << blockShift
  static let blockShift = 15
  static let alignment = 64
  /// `END.` as it stands at the end of a file.
  static let endMark: UInt32 = 0x2E44_4E45
  static let trailerLength = 8
  /// As many as fit between the fixed fields and the checksum of the page.
  static let largestSectionCount = (checksumOffset - sectionsOffset) / sectionLength
  /// Longer files are refused, so that sums of offsets stay far from the end of `Int`.
  static let longestFile = 1 << 60

  static let checksumOffset = length - 4
  private static let sectionsOffset = 40
  private static let sectionLength = 24
  private static let byteOrderMark: UInt32 = 0x0102_0304
  /// What the first format of networks had in the place of mark and format: its number, in eight bytes.
  private static let oldestFormat: [UInt8] = [1, 0, 0, 0, 0, 0, 0, 0]

  let kind: ColumnFileKind
  let sections: [Section]
  /// Where the last section's padding ends and the checksums of the blocks begin.
  let tableOffset: Int

  /// Lays sections out in the given order; nil where there are too many, they are too long or an id comes twice.
  init?(kind: ColumnFileKind, lengths: [(id: UInt32, length: Int)]) {
    guard lengths.count <= Self.largestSectionCount else { return nil }
    guard Set(lengths.map(\.id)).count == lengths.count else { return nil }
    var end = Self.length
    var sections: [Section] = []
    for (id, length) in lengths {
      guard length >= 0, length <= Self.longestFile - end - Self.alignment else { return nil }
      sections.append(Section(id: id, offset: end, length: length))
      end = Self.aligned(end + length)
    }
    self.kind = kind
    self.sections = sections
    tableOffset = end
  }

  static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) & -alignment }

  /// Blocks with a checksum of their own: from the end of the header to the table, the last one maybe shorter.
  var blockCount: Int { (tableOffset - Self.length + Self.blockSize - 1) >> Self.blockShift }
  var tableLength: Int { blockCount * 4 }
  var trailerOffset: Int { tableOffset + tableLength }
  var fileLength: Int { trailerOffset + Self.trailerLength }

  /// The page.
  var bytes: [UInt8] {
    var bytes = kind.magic
    bytes.reserveCapacity(Self.length)
    bytes.appendLittleEndian(Self.byteOrderMark)
    bytes.appendLittleEndian(kind.format)
    bytes.appendLittleEndian(UInt32(Self.length))
    bytes.appendLittleEndian(UInt32(Self.blockSize))
    bytes.appendLittleEndian(UInt64(fileLength))
    bytes.appendLittleEndian(UInt32(sections.count))
    bytes.appendLittleEndian(UInt32(0))
    for section in sections {
      bytes.appendLittleEndian(section.id)
      bytes.appendLittleEndian(UInt32(0))
      bytes.appendLittleEndian(UInt64(section.offset))
      bytes.appendLittleEndian(UInt64(section.length))
    }
    bytes.append(contentsOf: repeatElement(0, count: Self.checksumOffset - bytes.count))
    bytes.appendLittleEndian(Checksum.crc32c(bytes))
    return bytes
  }
}

extension ColumnHeader {
  /// Reads the page.
  /// - Parameters:
  ///   - head: the first bytes of the file: a page, or all there is.
  ///   - fileLength: how long the file really is.
  static func read(
    _ head: [UInt8], fileLength: Int, path: String, kind: ColumnFileKind
  ) throws(ColumnFileError) -> ColumnHeader {
    try checkStart(head, fileLength: fileLength, path: path, kind: kind)
    func damage(_ offset: Int, _ detail: String) -> ColumnFileError {
      .damaged(path: path, offset: offset, detail: detail)
    }
    // The page has its length and its checksum in every format: a flipped bit is never taken for another format.
    guard head.littleEndian(UInt32.self, at: checksumOffset) == Checksum.crc32c(head[..<checksumOffset]) else {
      throw damage(0, "the checksum of its header does not match")
    }
    let format = head.littleEndian(UInt32.self, at: 12)
    guard format <= kind.format else { throw .newer(path: path, format: format) }
    guard format == kind.format else { throw .older(path: path) }
    let declared = head.littleEndian(UInt64.self, at: 24)
    guard declared <= UInt64(longestFile) else { throw damage(24, "it claims \(declared) bytes") }
    guard declared <= UInt64(fileLength) else {
      throw .truncated(path: path, expected: Int(declared), found: fileLength)
    }
    guard declared == UInt64(fileLength) else {
      throw damage(Int(declared), "\(fileLength - Int(declared)) bytes follow its end")
    }
    let count = Int(head.littleEndian(UInt32.self, at: 32))
    guard count <= largestSectionCount else { throw damage(32, "it claims \(count) sections") }
    let lengths = (0..<count).map { index in
      let offset = sectionsOffset + index * sectionLength
      let length = Int(clamping: head.littleEndian(UInt64.self, at: offset + 16))
      return (id: head.littleEndian(UInt32.self, at: offset), length: length)
    }
    // Sizes, offsets and zeros all follow from the lengths: a page that differs in any is none of ours.
    guard let header = ColumnHeader(kind: kind, lengths: lengths), header.bytes == head else {
      throw damage(16, "its sections do not fit together")
    }
    return header
  }

  /// Says of a file that is too short, or none of ours, what it is.
  private static func checkStart(
    _ head: [UInt8], fileLength: Int, path: String, kind: ColumnFileKind
  ) throws(ColumnFileError) {
    guard !head.isEmpty, head.prefix(kind.magic.count).elementsEqual(kind.magic.prefix(head.count)) else {
      throw .foreign(path: path)
    }
    if head.dropFirst(kind.magic.count).starts(with: oldestFormat) { throw .older(path: path) }
    guard head.count >= length else { throw .truncated(path: path, expected: length, found: fileLength) }
    let mark = head.littleEndian(UInt32.self, at: 8)
    if mark == byteOrderMark.byteSwapped { throw .otherByteOrder(path: path) }
    guard mark == byteOrderMark else {
      throw .damaged(path: path, offset: 8, detail: "the mark of its byte order is none")
    }
  }
}

extension [UInt8] {
  /// Appends a whole number, lowest byte first.
  mutating func appendLittleEndian(_ value: some FixedWidthInteger) {
    var rest = value
    for _ in 0..<value.bitWidth / 8 {
      append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// The whole number at an offset, lowest byte first.
  func littleEndian<Number: FixedWidthInteger>(_ type: Number.Type, at offset: Int) -> Number {
    (0..<Number.bitWidth / 8).reduce(0) { $0 | Number(truncatingIfNeeded: self[offset + $1]) << (8 * $1) }
  }
}
