/// Puts nodes together from the parser's events, without recursion.
struct YAMLBuilder {
  /// What is being collected.
  enum Container {
    case sequence
    case mapping
  }

  /// A finished value with what an alias of it would add.
  private struct Built {
    var node: YAMLNode
    var count: Int
    var depth: Int
  }

  /// A list or mapping whose end is still to come.
  private struct Open {
    var container: Container
    var start: YAMLEvents.Start
    var children: [YAMLNode] = []
    var count = 1
    var depth = 1
  }

  /// The root; nil before it is finished.
  private(set) var root: YAMLNode?
  private let deepest: Int
  private let mostNodes: Int
  private var open: [Open] = []
  private var anchors: [String: Built] = [:]
  private var count = 0

  init(deepest: Int, mostNodes: Int) {
    self.deepest = deepest
    self.mostNodes = mostNodes
  }

  /// A scalar.
  mutating func add(_ scalar: YAMLNode.Scalar, _ start: YAMLEvents.Start) throws(YAMLError) {
    try grow(by: 1, line: start.line)
    place(Built(node: Self.node(.scalar(scalar), start), count: 1, depth: 0), anchor: start.anchor)
  }

  /// Another of a value that stands before; inside of itself a value has no name yet.
  mutating func addAlias(_ name: String, line: Int) throws(YAMLError) {
    guard let built = anchors[name] else { throw YAMLError(line: line, message: "found undefined alias") }
    try descend(by: built.depth, line: line)
    try grow(by: built.count, line: line)
    place(built, anchor: nil)
  }

  /// The beginning of a list or mapping.
  mutating func open(_ container: Container, _ start: YAMLEvents.Start) throws(YAMLError) {
    try descend(by: 1, line: start.line)
    try grow(by: 1, line: start.line)
    open.append(Open(container: container, start: start))
  }

  /// The end of the innermost list or mapping.
  mutating func close() throws(YAMLError) {
    guard let last = open.popLast() else { throw YAMLError(line: nil, message: "an end without a beginning") }
    let content: YAMLNode.Content
    switch last.container {
    case .sequence: content = .sequence(last.children)
    case .mapping:
      content = .mapping(
        stride(from: 0, to: last.children.count - 1, by: 2).map { index in
          YAMLNode.Pair(key: last.children[index], value: last.children[index + 1])
        })
    }
    place(
      Built(node: Self.node(content, last.start), count: last.count, depth: last.depth), anchor: last.start.anchor)
  }

  private static func node(_ content: YAMLNode.Content, _ start: YAMLEvents.Start) -> YAMLNode {
    YAMLNode(content: content, line: start.line, column: start.column)
  }

  /// Hands a finished value to what it stands in. An anchor given again means the later value from there on.
  private mutating func place(_ built: Built, anchor: String?) {
    if let anchor { anchors[anchor] = built }
    guard let last = open.indices.last else {
      root = built.node
      return
    }
    open[last].children.append(built.node)
    open[last].count += built.count
    open[last].depth = max(open[last].depth, built.depth + 1)
  }

  private func descend(by levels: Int, line: Int) throws(YAMLError) {
    guard open.count + levels <= deepest else {
      throw YAMLError(line: line, message: "nesting of lists and mappings is more than \(deepest) deep")
    }
  }

  private mutating func grow(by added: Int, line: Int) throws(YAMLError) {
    count += added
    guard count <= mostNodes else {
      throw YAMLError(line: line, message: "it has more than \(mostNodes) values, aliases written out")
    }
  }
}
