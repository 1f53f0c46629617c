/// From the bytes of a file that people write by hand to its YAML nodes, within bounds that keep any file harmless.
public enum YAMLText {
  /// A larger file is refused: a rule profile of a thousand zones is a third of this.
  public static let largestSize = 1 << 20

  /// More of what may be an alias is refused. Aliases of aliases multiply: nine levels of nine are 387 million values.
  static let mostAliases = 8

  /// Brackets nested deeper are refused: a rule profile needs five, and reading time grows with depth times length.
  static let deepestBrackets = 64

  /// What a scalar without a tag is.
  private static let stringTag = "tag:yaml.org,2002:str"

  /// The root of the only document.
  ///
  /// - Parameters:
  ///   - file: what messages call the file.
  ///   - kind: what it should be: `a rule profile`.
  ///   - content: what such a file has at least, for the message about an empty one.
  /// - Throws: the first thing for which its values cannot be read at all.
  public static func root(
    of bytes: [UInt8], file: String, kind: String, content: String
  ) throws(YAMLProblem) -> YAMLNode {
    func problem(line: Int? = nil, _ reason: String) -> YAMLProblem {
      YAMLProblem(file: file, line: line, reason: reason)
    }
    guard bytes.count <= largestSize else {
      throw problem("is \(bytes.count) bytes long, \(kind) may have \(largestSize); is it the right file?")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw problem(line: lineOfBadUTF8(bytes), "is not UTF-8; save it as UTF-8")
    }
    if let excess = excess(in: bytes) { throw problem(line: excess.line, excess.reason) }
    let root: YAMLNode?
    do throws(YAMLError) {
      root = try YAMLDocument.root(of: bytes)
    } catch {
      throw problem(line: error.line, "is not YAML: \(error.message)")
    }
    guard let root else {
      throw problem("is empty; \(kind) has at least \(content)")
    }
    if let repeated = repeatedKeys(in: root) {
      let keys = repeated.keys.prefix(5).map(quoted).joined(separator: ", ")
      throw problem(line: repeated.line, "key \(keys) is given twice in one place, here first; keep one")
    }
    return root
  }

  /// The keys that the first mapping with such has twice, in the order of the alphabet, and where the first of them
  /// stands first. Keys of different tags are different.
  private static func repeatedKeys(in node: YAMLNode) -> (keys: [String], line: Int)? {
    let pairs = node.pairs ?? []
    for child in node.items ?? pairs.flatMap({ [$0.key, $0.value] }) {
      if let inner = repeatedKeys(in: child) { return inner }
    }
    let named = Dictionary(grouping: pairs.map(\.key).filter { $0.scalar != nil }) { key in
      [key.scalar?.text ?? "", key.scalar?.tag ?? stringTag]
    }
    let repeated = named.values.filter { $0.count > 1 }.map { $0[0] }
    let sorted = repeated.sorted { ($0.scalar?.text ?? "", $0.line) < ($1.scalar?.text ?? "", $1.line) }
    guard let first = sorted.first else { return nil }
    return (sorted.compactMap(\.scalar?.text), first.line)
  }

  /// A word of a file as it is shown in a message: short, on one line, in quotes.
  public static func quoted(_ word: String) -> String {
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
