/// Swift source with comments, the text of strings and quoted names blanked out, cut into words and marks.
///
/// Every byte keeps its place and every line its number. Code inside an interpolation stays. Regex literals are not
/// known: a quote inside one would be taken for a string's.
struct SwiftText: Sendable {
  /// A word (identifier, keyword, number) or a single mark.
  struct Token: Sendable {
    let text: String
    /// From 1.
    let line: Int
    /// Bytes before it in the file.
    let offset: Int

    /// Whether `next` follows without a space.
    func touches(_ next: Token) -> Bool { offset + text.utf8.count == next.offset }
  }

  /// The blanked source.
  let code: String
  /// Its words and marks in order.
  let tokens: [Token]

  init(_ source: String) {
    var scanner = Scanner(Array(source.utf8))
    scanner.scanCode(untilParenthesis: false)
    code = String(decoding: scanner.output, as: UTF8.self)
    tokens = Self.tokens(of: scanner.output)
  }

  /// The numbers of the lines that hold `word` as a whole word, each once.
  func lines(withWord word: String) -> [Int] {
    Set(tokens.filter { $0.text == word }.map(\.line)).sorted()
  }

  /// The text of the token at an index, empty outside.
  func text(at index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].text : ""
  }

  /// Whether a byte belongs to a word; letters beyond ASCII do.
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 128...255:
      true
    default: false
    }
  }

  private static func tokens(of code: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var line = 1
    var index = 0
    while index < code.count {
      let start = index
      index += 1
      if isWord(code[start]) {
        while index < code.count, isWord(code[index]) { index += 1 }
      } else if code[start] <= UInt8(ascii: " ") {
        if code[start] == UInt8(ascii: "\n") { line += 1 }
        continue
      }
      tokens.append(Token(text: String(decoding: code[start..<index], as: UTF8.self), line: line, offset: start))
    }
    return tokens
  }
}

private struct Scanner {
  private let source: [UInt8]
  private(set) var output: [UInt8]
  private var position = 0

  init(_ source: [UInt8]) {
    self.source = source
    output = source
  }

  /// Reads code to its end, or to the parenthesis that closes an interpolation.
  mutating func scanCode(untilParenthesis: Bool) {
    var depth = 1
    while position < source.count {
      switch source[position] {
      case UInt8(ascii: "/") where starts("//"): blank { $0.source[$0.position] == UInt8(ascii: "\n") }
      case UInt8(ascii: "/") where starts("/*"): blankBlockComment()
      case UInt8(ascii: "\""): scanString(pounds: 0)
      case UInt8(ascii: "`"):
        position += 1
        blank { [UInt8(ascii: "`"), UInt8(ascii: "\n")].contains($0.source[$0.position]) }
        position += 1
      case UInt8(ascii: "#"):
        let pounds = source[position...].prefix { $0 == UInt8(ascii: "#") }.count
        position += pounds
        if starts("\"") { scanString(pounds: pounds) }
      case UInt8(ascii: "("):
        depth += 1
        position += 1
      case UInt8(ascii: ")"):
        depth -= 1
        position += 1
        if untilParenthesis, depth == 0 { return }
      default: position += 1
      }
    }
  }

  private mutating func scanString(pounds: Int) {
    let quote = starts("\"\"\"") ? "\"\"\"" : "\""
    let fence = String(repeating: "#", count: pounds)
    position += quote.utf8.count
    while position < source.count {
      if starts(quote + fence) {
        position += quote.utf8.count + pounds
        return
      }
      if quote == "\"", source[position] == UInt8(ascii: "\n") { return }
      if starts("\\" + fence + "(") {
        position += pounds + 2
        scanCode(untilParenthesis: true)
      } else if starts("\\" + fence) {
        for _ in 0..<(pounds + 2) where position < source.count { blankOne() }
      } else {
        blankOne()
      }
    }
  }

  private mutating func blankBlockComment() {
    var depth = 0
    while position < source.count {
      if starts("/*") {
        depth += 1
        blankOne()
      } else if starts("*/") {
        depth -= 1
        blankOne()
        if depth == 0 { return blankOne() }
      }
      blankOne()
    }
  }

  private mutating func blank(until isEnd: (Scanner) -> Bool) {
    while position < source.count, !isEnd(self) { blankOne() }
  }

  private mutating func blankOne() {
    guard position < source.count else { return }
    if source[position] != UInt8(ascii: "\n") { output[position] = UInt8(ascii: " ") }
    position += 1
  }

  private func starts(_ text: String) -> Bool {
    var place = position
    for byte in text.utf8 {
      guard place < source.count, source[place] == byte else { return false }
      place += 1
    }
    return true
  }
}
