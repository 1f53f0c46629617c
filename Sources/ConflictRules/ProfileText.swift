internal import Yams

/// From the bytes of a profile to its YAML nodes, within bounds that keep any file harmless.
enum ProfileText {
  /// A larger file is refused: a profile of a thousand zones is a third of this.
  static let largestSize = 1 << 20

  /// More of what may be an alias is refused. Aliases of aliases multiply: nine levels of nine are 387 million values.
  static let mostAliases = 8

  /// Brackets nested deeper are refused: a profile needs five, and reading time grows with depth times length.
  static let deepestBrackets = 64

  /// What some editors put before the first character; the YAML library takes it for content of an own document.
  private static let byteOrderMark = "\u{FEFF}"

  /// The root of the only document.
  static func root(of bytes: [UInt8], file: String) throws(RuleProfileError) -> Node {
    guard bytes.count <= largestSize else {
      throw RuleProfileError(
        file: file, "is \(bytes.count) bytes long, a rule profile may have \(largestSize); is it the right file?")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw RuleProfileError(file: file, line: lineOfBadUTF8(bytes), "is not UTF-8; save it as UTF-8")
    }
    if let excess = excess(in: bytes) { throw RuleProfileError(file: file, line: excess.line, excess.reason) }
    let root: Node?
    do {
      // Nothing is resolved to booleans, dates or numbers: what a scalar means is decided where it is read.
      root = try compose(yaml: text.hasPrefix(byteOrderMark) ? String(text.dropFirst()) : text, .basic, .default, .utf8)
    } catch {
      throw RuleProfileError([problem(error, file: file)])
    }
    guard let root else {
      throw RuleProfileError(file: file, "is empty; a rule profile has at least profile, assume and zones")
    }
    return root
  }

  private static func problem(_ error: any Error, file: String) -> RuleProfileError.Problem {
    var line: Int?
    var reason = "cannot be read as YAML"
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      line = mark.line
      reason = "is not YAML: " + [context?.text, problem].compactMap { $0 }.joined(separator: ", ")
    case YamlError.reader(let problem, let offset, _, let yaml):
      line = offset.map { yaml.prefix($0).count { $0.isNewline } + 1 }
      reason = "is not YAML: \(problem)"
    case YamlError.duplicatedKeysInMapping(let duplicates, let context):
      line = context.mark.line
      reason = "key \(list(duplicates)) is given twice in one place, here first; keep one"
    default:
      break
    }
    return RuleProfileError.Problem(file: file, line: line, reason: reason)
  }

  private static func list(_ words: [String]) -> String {
    words.prefix(5).map(quoted).joined(separator: ", ")
  }

  /// A word of a file as it is shown in a message: short, on one line, in quotes.
  static func quoted(_ word: String) -> String {
    let shown = word.unicodeScalars.prefix(60).map { scalar in
      scalar.properties.generalCategory == .control || scalar.properties.isWhitespace ? " " : String(scalar)
    }
    return "'\(shown.joined())\(word.unicodeScalars.count > 60 ? "..." : "")'"
  }

  /// What would take long to follow, by line. Text, comments and quotes count alike: too much rather than too little.
  private static func excess(in bytes: [UInt8]) -> (line: Int, reason: String)? {
    var line = 1
    var aliases = 0
    var depth = 0
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "*") where index + 1 < bytes.count && isNameByte(bytes[index + 1]): aliases += 1
      default: continue
      }
      if aliases > mostAliases { return (line, "has more than \(mostAliases) aliases (`*name`); write the values out") }
      if depth > deepestBrackets { return (line, "has brackets more than \(deepestBrackets) deep; close them") }
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func lineOfBadUTF8(_ bytes: [UInt8]) -> Int {
    var line = 1
    for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { return line }
      line += 1
    }
    return line
  }
}
