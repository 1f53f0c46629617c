/// Words that may not stand in the code, each with the place where it is looked for.
enum BannedWords {
  /// Reminders of work left undone, comments included. Spelled in halves, or this file would be full of them.
  private static let reminders = ["TO" + "DO", "FIX" + "ME", "XX" + "X"]

  /// Where a banned word stands.
  static func violations(in file: SourceTree.File) -> [String] {
    (reminders(in: file.text) + calls(in: file)).map { "\(file.path):\($0.line): \($0.text)" }
  }

  private static func reminders(in text: String) -> [SwiftText.Token] {
    // Splitting into lines is the slow part, and nearly no file has one.
    guard reminders.contains(where: { text.contains($0) }) else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { number, line in
      line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.filter { reminders.contains(String($0)) }
        .map { SwiftText.Token(text: String($0), line: number + 1, offset: 0) }
    }
  }

  private static func calls(in file: SourceTree.File) -> [SwiftText.Token] {
    let isSource = file.path.hasPrefix("Sources/")
    let isLibrary = isSource && file.module != "trench"
    let text = file.swift
    return text.tokens.indices.filter { index in
      switch text.tokens[index].text {
      // `try !isEmpty()` negates what it tries.
      case "try", "as": text.text(at: index + 1) == "!" && text.tokens[index].touches(text.tokens[index + 1])
      // A library throws or returns; only the program speaks, and a crash says nothing to whoever has to act.
      case "fatalError": isSource && isCall(index, in: text)
      case "print", "debugPrint", "dump": isLibrary && isCall(index, in: text)
      default: false
      }
    }.map { text.tokens[$0] }
  }

  /// Whether a name is called as a free function: not `x.print(` and not `func print(`.
  private static func isCall(_ index: Int, in text: SwiftText) -> Bool {
    text.text(at: index + 1) == "(" && ![".", "func"].contains(text.text(at: index - 1))
  }
}
