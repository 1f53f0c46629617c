/// Finds functions and counts their lines, by words and braces.
///
/// Counted are `func`, `init`, `deinit`, `subscript` and computed `var`s, from the line of the keyword to that of the
/// closing brace, nested ones within their outer one too.
enum FunctionScan {
  struct Function: Equatable {
    let name: String
    let line: Int
    let lineCount: Int
  }

  static func functions(in source: SwiftText) -> [Function] {
    let tokens = source.tokens
    return tokens.indices.compactMap { index in
      let before = index > 0 ? tokens[index - 1].text : ""
      // `self.init(...)` and `.init(...)` are calls.
      guard before != ".", isDeclaration(tokens, index), let opening = body(after: index, in: tokens) else {
        return nil
      }
      let end = closing(of: opening, in: tokens)
      let name = index + 1 < tokens.count ? tokens[index + 1].text : ""
      let line = tokens[index].line
      return Function(
        name: name == "(" || name == "{" ? tokens[index].text : name, line: line, lineCount: end - line + 1)
    }
  }

  private static let declarations: Set<String> = [
    "func", "init", "deinit", "subscript", "var", "let", "case", "struct", "class", "enum", "actor", "extension",
    "protocol", "associatedtype", "typealias", "import", "}",
  ]

  private static func isDeclaration(_ tokens: [SwiftText.Token], _ index: Int) -> Bool {
    switch tokens[index].text {
    case "func", "deinit", "subscript": true
    case "init":
      // `init(`, `init?(`, `init!(`, `init<T>(`; not the `init` of an accessor.
      index + 1 < tokens.count && ["(", "?", "!", "<"].contains(tokens[index + 1].text)
    case "var": true
    default: false
    }
  }

  /// The place of the brace that opens the body; nil for a requirement, an `import func` or a stored variable.
  private static func body(after keyword: Int, in tokens: [SwiftText.Token]) -> Int? {
    let isVariable = tokens[keyword].text == "var"
    var depth = 0
    for index in tokens.indices.dropFirst(keyword + 1) {
      let text = tokens[index].text
      switch text {
      case "(", "[": depth += 1
      case ")", "]":
        depth -= 1
        if depth < 0 { return nil }
      case "{" where depth == 0: return index
      case "=" where depth == 0 && isVariable && tokens[index - 1].text != "=": return nil
      case _ where depth == 0 && declarations.contains(text) && index > keyword + 1: return nil
      default: break
      }
      // A computed variable opens its brace on the line of its name.
      if isVariable, depth == 0, tokens[index].line > tokens[keyword].line { return nil }
    }
    return nil
  }

  private static func closing(of opening: Int, in tokens: [SwiftText.Token]) -> Int {
    var depth = 0
    for token in tokens[opening...] {
      if token.text == "{" { depth += 1 }
      if token.text == "}" { depth -= 1 }
      if depth == 0 { return token.line }
    }
    return tokens.last?.line ?? 0
  }
}
