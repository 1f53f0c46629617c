/// The lines of an EPANET input file and the words on them, as EPANET cuts them.
///
/// Lines end with LF, CRLF or CR, and may be of any length. A semicolon begins a comment, inside quotes too. Words
/// stand between spaces and tabs; one that begins with a quote goes on to the next quote.
struct EPANETLines {
  /// A line with at least one word.
  struct Line: Equatable {
    /// The 1-based number of the line in the file, blank ones counted.
    var number: Int
    /// Where its words stand in the bytes, without their quotes; never empty, and at most ``mostWords``.
    var words: [Range<Int>]
  }

  /// What EPANET reads of a line.
  static let mostWords = 40

  private let bytes: [UInt8]
  private var place: Int
  private var number = 0

  /// Lines from a place in bytes to their end.
  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    place = start
  }

  /// The next line that has a word; nil at the end. Linear in what is passed over.
  mutating func next() -> Line? {
    while place < bytes.count {
      let start = place
      number += 1
      while place < bytes.count, !Self.isLineEnd(bytes[place]) { place += 1 }
      let words = words(in: start..<place)
      if place + 1 < bytes.count, bytes[place] == 0x0D, bytes[place + 1] == 0x0A { place += 1 }
      place += 1
      if !words.isEmpty { return Line(number: number, words: words) }
    }
    return nil
  }

  private func words(in line: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    let end = bytes[line].firstIndex(of: UInt8(ascii: ";")) ?? line.upperBound
    var index = line.lowerBound
    while index < end, words.count < Self.mostWords {
      if Self.isSpace(bytes[index]) {
        index += 1
        continue
      }
      let isQuoted = bytes[index] == UInt8(ascii: "\"")
      if isQuoted { index += 1 }
      let start = index
      while index < end, isQuoted ? bytes[index] != UInt8(ascii: "\"") : !Self.isSpace(bytes[index]) { index += 1 }
      words.append(start..<index)
      // Done with the closing quote, or with the space behind the word.
      index += 1
    }
    return words
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Spaces of all kinds, and the mark that DOS put at the end of a file.
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0C).contains(byte) || byte == 0x1A }
}
