/// The imports of a Swift file.
enum Imports {
  private static let kinds: Set<String> = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
  ]

  /// The names of imported modules, in order of the file; a submodule counts as its module.
  static func modules(in source: SwiftText) -> [String] {
    source.tokens.indices.filter { source.tokens[$0].text == "import" }.map { index in
      let next = source.text(at: index + 1)
      return kinds.contains(next) ? source.text(at: index + 2) : next
    }
  }
}
