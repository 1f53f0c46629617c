internal import CSimdJSON

/// A reusable JSON parser and the last text it parsed, to be walked in place.
///
/// Numbers must fit 64 bits or a double, texts must be UTF-8, and nesting is limited, so a recursive walk cannot
/// exhaust the stack. One thread at a time. Parsing takes about a nanosecond a byte and reuses its memory.
///
/// ```swift
/// let document = try JSONDocument()
/// let root = try document.parse(bytes, in: 0..<bytes.count)
/// ```
@safe public final class JSONDocument {
  /// Arrays and objects may be nested this deep.
  public static let maximumDepth = 256

  /// Where the parser's last tape stands.
  @unsafe @usableFromInline
  struct Tape {
    /// The words; nil before the first parse and after a failed one.
    @usableFromInline var words: UnsafePointer<UInt64>?
    @usableFromInline var wordCount = 0
    @usableFromInline var strings: UnsafePointer<UInt8>?
  }

  private let parser: OpaquePointer
  /// Behind a constant pointer, since every access to a variable of a class would be checked for exclusivity: a third
  /// of the time of reading.
  @usableFromInline let tape: UnsafeMutablePointer<Tape>
  let texts = TextCache()
  private static let padding = csimdjson_padding()

  /// Makes a parser. Throws only where memory is short.
  public init() throws(JSONError) {
    guard let parser = unsafe csimdjson_parser_new(Self.maximumDepth) else {
      throw JSONError(code: -1, message: "no memory for a parser")
    }
    unsafe self.parser = parser
    unsafe tape = .allocate(capacity: 1)
    unsafe tape.initialize(to: Tape())
  }

  deinit {
    unsafe csimdjson_parser_free(parser)
    unsafe tape.deinitialize(count: 1)
    unsafe tape.deallocate()
  }

  /// Parses the text in `range` of `bytes` and gives its root. Earlier nodes lose their meaning.
  ///
  /// The text is read where it stands if 64 bytes follow it in `bytes`, and copied first if not.
  /// Throws for anything that is not exactly one JSON value.
  public func parse(_ bytes: [UInt8], in range: Range<Int>) throws(JSONError) -> JSONNode {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a range outside the bytes")
    unsafe tape.pointee = Tape()
    guard !range.isEmpty else { throw JSONError(code: -1, message: "it is empty") }
    let isPadded = range.upperBound + Self.padding <= bytes.count
    var parsed = unsafe csimdjson_tape()
    let code = unsafe bytes.withUnsafeBufferPointer { buffer -> Int32 in
      guard let base = buffer.baseAddress else { return -1 }
      return unsafe csimdjson_parse(parser, base + range.lowerBound, range.count, isPadded, &parsed)
    }
    guard code == 0 else { throw JSONError(code: code, message: Self.message(code)) }
    unsafe tape.pointee = Tape(words: parsed.words, wordCount: parsed.word_count, strings: parsed.strings)
    return JSONNode(index: 1)
  }

  /// The library's words for a number, cut to what helps a reader.
  private static func message(_ code: Int32) -> String {
    guard let text = unsafe csimdjson_message(code) else { return "error \(code)" }
    let words = unsafe String(cString: text)
    return words.last == "." ? String(words.dropLast()) : words
  }
}
