internal import ForeignReaders

/// The forms in which GeoJSON comes, told by content and never by a file's name.
enum GeoJSONForm: Equatable {
  /// Nothing but white space.
  case empty
  /// One FeatureCollection.
  case collection
  /// One list of features.
  case list
  /// One feature or geometry over several lines.
  case document
  /// A record a line.
  case lines
  /// Records behind the separators of RFC 8142.
  case sequence
}

extension GeoJSONForm {
  /// Looks at the start of a source, and skips what stands before the first record. The window may read as far as
  /// the end of the first record, and for a collection as far as its type.
  static func detect(_ window: ByteWindow, _ document: JSONDocument) throws(FormatError) -> GeoJSONForm {
    try window.skipByteOrderMark()
    guard let first = try window.skipSpace() else { return .empty }
    switch first {
    case 0x1E: return .sequence
    case UInt8(ascii: "["): return .list
    case UInt8(ascii: "{"):
      if try isCollection(window, document) { return .collection }
      return try isOneLine(window) ? .lines : .document
    default: return .lines
    }
  }

  /// Whether the object at the window is a FeatureCollection, by whichever comes first: its type, or a list of
  /// features. What is not JSON is no collection.
  private static func isCollection(_ window: ByteWindow, _ document: JSONDocument) throws(FormatError) -> Bool {
    var place = 1
    while true {
      guard let start = try window.firstPlaceOfText(from: place),
        try window.byte(at: start) == UInt8(ascii: "\""),
        let keyEnd = try window.placeBehindValue(at: start),
        let key = text(window, start..<keyEnd, document),
        let colon = try window.firstPlaceOfText(from: keyEnd), try window.byte(at: colon) == UInt8(ascii: ":"),
        let value = try window.firstPlaceOfText(from: colon + 1)
      else { return false }
      let byte = try window.byte(at: value)
      if key == "features", byte == UInt8(ascii: "[") { return true }
      guard let valueEnd = try window.placeBehindValue(at: value), valueEnd > value else { return false }
      if key == "type" { return text(window, value..<valueEnd, document) == "FeatureCollection" }
      guard let comma = try window.firstPlaceOfText(from: valueEnd), try window.byte(at: comma) == UInt8(ascii: ",")
      else { return false }
      place = comma + 1
    }
  }

  /// Whether records stand on lines: the first object closes on its line, or it does not and the next line starts
  /// another where the first could not go on with one.
  private static func isOneLine(_ window: ByteWindow) throws(FormatError) -> Bool {
    guard let lineEnd = try window.firstPlace(of: 0x0A, from: 0) else { return true }
    var cutter = BracketCutter()
    let head = window.head
    if cutter.advance(window.bytes, from: head, to: head + lineEnd) != nil { return true }
    var last = lineEnd - 1
    while last > 0, let byte = try window.byte(at: last), byte == 0x20 || byte == 0x0D || byte == 0x09 { last -= 1 }
    let opensMore: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "{")]
    if let byte = try window.byte(at: last), opensMore.contains(byte) { return false }
    guard let next = try window.firstPlaceOfText(from: lineEnd) else { return false }
    let byte = try window.byte(at: next)
    return byte == UInt8(ascii: "{") || byte == 0x1E
  }

  /// The text that a quoted value spells; nil where it spells none.
  private static func text(_ window: ByteWindow, _ places: Range<Int>, _ document: JSONDocument) -> String? {
    let range = window.head + places.lowerBound..<window.head + places.upperBound
    guard let node = try? document.parse(window.bytes, in: range) else { return nil }
    return document.string(at: node)
  }
}
