public import ColumnStore

/// A column file taken apart into its sections, to be changed and put together again with checksums that fit.
public struct ColumnFileParts: Sendable {
  /// What kind of file.
  public let kind: ColumnFileKind
  /// The sections in the order of the file.
  public var sections: [(id: UInt32, bytes: [UInt8])]

  /// Takes a sound file apart.
  public init(_ file: [UInt8]) {
    func number(_ offset: Int, _ width: Int) -> Int {
      (0..<width).reduce(0) { $0 | Int(file[offset + $1]) << (8 * $1) }
    }
    kind = ColumnFileKind(magic: Array(file[..<8]), format: UInt32(number(12, 4)))
    sections = (0..<number(32, 4)).map { index in
      let entry = 40 + 24 * index
      let start = number(entry + 8, 8)
      return (UInt32(number(entry, 4)), Array(file[start..<start + number(entry + 16, 8)]))
    }
  }

  /// The file of these sections.
  public func bytes() throws -> [UInt8] {
    let collector = ByteCollector()
    let writer = ColumnFileWriter(kind: kind, sections: sections.map { ($0.id, $0.bytes.count) }) {
      (piece) throws(FileError) in collector.append(piece)
    }
    for section in sections { try writer.write(section.bytes, to: section.id) }
    try writer.finish()
    return collector.bytes
  }

  /// The offsets in the file at which a section begins or ends.
  public func boundaries(in file: [UInt8]) -> [Int] {
    var start = 4_096
    var offsets: [Int] = []
    for section in sections {
      offsets += [start, start + section.bytes.count]
      start = (start + section.bytes.count + 63) / 64 * 64
    }
    return offsets + [start, file.count - 8]
  }
}

extension ColumnFileParts {
  /// Changes some bytes somewhere: a bit, a byte, or a whole number of four or eight bytes to an extreme.
  public mutating func damage(_ random: inout SplitMix64) {
    let filled = sections.indices.filter { !sections[$0].bytes.isEmpty }
    guard let section = random.pick(filled) else { return }
    let count = sections[section].bytes.count
    let place = random.integer(in: 0...count - 1)
    switch random.integer(in: 0...3) {
    case 0: sections[section].bytes[place] ^= 1 << random.integer(in: 0...7 as ClosedRange<UInt8>)
    case 1: sections[section].bytes[place] = random.integer(in: 0...255)
    case 2: fill(section, random.chance(oneIn: 2) ? place : place / 4 * 4, 4, &random)
    default: fill(section, random.chance(oneIn: 2) ? place : place / 8 * 8, 8, &random)
    }
  }

  /// Writes all ones, all zeros, or the least or greatest number of a width.
  private mutating func fill(_ section: Int, _ start: Int, _ width: Int, _ random: inout SplitMix64) {
    let last: UInt8 = random.pick([0, 0x7F, 0x80, 0xFF]) ?? 0
    let rest: UInt8 = last == 0x7F || last == 0xFF ? 0xFF : 0
    let end = min(start + width, sections[section].bytes.count)
    for index in start..<end { sections[section].bytes[index] = index == end - 1 ? last : rest }
  }
}
