internal import ForeignReaders

extension ByteWindow {
  /// The place behind the JSON value at `start`: bracketed, quoted, or up to what ends a plain one.
  ///
  /// nil where the source ends inside it; `start` itself where no value stands there. The whole value is in the window
  /// then. A bracketed value is not judged.
  func placeBehindValue(at start: Int) throws(FormatError) -> Int? {
    guard let first = try byte(at: start) else { return nil }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || first == UInt8(ascii: "\"") else {
      return try placeBehindPlainValue(at: start)
    }
    var cutter = BracketCutter()
    var scanned = start
    while true {
      if let end = cutter.advance(bytes, from: head + scanned, to: bytes.count) { return end - head }
      scanned = count
      guard try more() else { return nil }
    }
  }

  /// Is done with a byte order mark of UTF-8, and refuses those of UTF-16.
  func skipByteOrderMark() throws(FormatError) {
    let first = try byte(at: 0)
    let second = try byte(at: 1)
    if first == 0xEF, second == 0xBB, try byte(at: 2) == 0xBF { return consume(3) }
    if (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF) {
      throw error("it is UTF-16; convert it to UTF-8 (iconv -f UTF-16 -t UTF-8)")
    }
  }

  private func placeBehindPlainValue(at start: Int) throws(FormatError) -> Int? {
    var place = start
    while let byte = try byte(at: place) {
      switch byte {
      case 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: "}"),
        UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "\""):
        return place
      default: place += 1
      }
    }
    return nil
  }
}
