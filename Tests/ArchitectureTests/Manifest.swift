/// The targets of `Package.swift` and what each declares, read from its text.
///
/// Knows the forms that the manifest uses: `module(...)`, `tests(...)`, `.target(name: ...)` and their kin, an array
/// of names, and constants for products.
struct Manifest {
  /// Declared dependencies by target.
  let dependencies: [String: Set<String>]

  private static let calls: Set<String> = [
    "module", "tests", ".target", ".executableTarget", ".testTarget", ".systemLibrary",
  ]

  init(_ source: String) {
    let tokens = Self.tokens(of: source)
    let constants = Self.products(in: tokens)
    var dependencies: [String: Set<String>] = [:]
    for index in tokens.indices where Self.calls.contains(tokens[index]) && tokens.at(index + 1) == "(" {
      var next = index + 2
      if tokens.at(next) == "name", tokens.at(next + 1) == ":" { next += 2 }
      // A parameter in the place of the name: this is the helper's own definition.
      guard let name = Self.literal(tokens.at(next)) else { continue }
      if tokens.at(next + 1) == ",", tokens.at(next + 2) == "dependencies" { next += 2 }
      let opening = next + 2
      guard tokens.at(opening) == "[", tokens.at(opening - 1) == "," || tokens.at(opening - 1) == ":" else {
        dependencies[name] = []
        continue
      }
      let items = tokens[(opening + 1)...].prefix { $0 != "]" }.filter { $0 != "," }
      dependencies[name] = Set(items.map { Self.literal($0) ?? constants[$0] ?? $0 })
    }
    self.dependencies = dependencies
  }

  /// What a target imports and does not declare.
  func undeclared(target: String, imports: Set<String>, known: Set<String>) -> [String] {
    imports.intersection(known).subtracting(dependencies[target] ?? []).sorted()
  }

  /// What a target declares and never imports.
  func unused(target: String, imports: Set<String>) -> [String] {
    (dependencies[target] ?? []).subtracting(imports).sorted()
  }

  /// `let crypto: Target.Dependency = .product(name: "Crypto", ...)`: the product behind each constant.
  private static func products(in tokens: [String]) -> [String: String] {
    var products: [String: String] = [:]
    for index in tokens.indices where tokens[index] == ".product" && tokens.at(index - 1) == "=" {
      let start = tokens[..<index].lastIndex(of: "let") ?? index
      if let constant = tokens.at(start + 1), let product = literal(tokens.at(index + 4)) {
        products[constant] = product
      }
    }
    return products
  }

  private static func literal(_ token: String?) -> String? {
    guard let token, token.hasPrefix("\""), token.count >= 2 else { return nil }
    return String(token.dropFirst().dropLast())
  }

  /// Words, string literals and single marks; comments dropped. Plain literals only.
  private static func tokens(of source: String) -> [String] {
    // Bytes: both texts have the same length in them, and names are ASCII.
    let blanked = Array(SwiftText(source).code.utf8)
    let original = Array(source.utf8)
    let quote = UInt8(ascii: "\"")
    var tokens: [String] = []
    var index = 0
    while index < blanked.count {
      let start = index
      index += 1
      if blanked[start] == quote {
        while index < blanked.count, blanked[index] != quote { index += 1 }
        index = min(index + 1, blanked.count)
        tokens.append(String(decoding: original[start..<index], as: UTF8.self))
      } else if SwiftText.isWord(blanked[start]) || blanked[start] == UInt8(ascii: ".") {
        while index < blanked.count, SwiftText.isWord(blanked[index]) { index += 1 }
        tokens.append(String(decoding: blanked[start..<index], as: UTF8.self))
      } else if blanked[start] > UInt8(ascii: " ") {
        tokens.append(String(decoding: blanked[start..<index], as: UTF8.self))
      }
    }
    return tokens
  }
}

extension Array {
  /// The element, nil outside.
  fileprivate func at(_ index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
