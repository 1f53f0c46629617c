import Testing

@testable import ForeignReaders

@Suite struct `YAML builder` {
  private let start = YAMLEvents.Start(anchor: nil, line: 7, column: 2)
  private let word = YAMLNode.Scalar(text: "a", isPlain: true, tag: nil)

  @Test func `a value is there once its end has come`() throws {
    var builder = YAMLBuilder(deepest: 2, mostNodes: 10)
    try builder.open(.mapping, start)
    try builder.add(word, start)
    try builder.open(.sequence, start)
    try builder.close()
    #expect(builder.root == nil)
    try builder.close()
    let pair = try #require(builder.root?.pairs?.first)
    #expect(pair.key.scalar == word)
    #expect(pair.value.items?.count == 0)
  }

  @Test func `what is deeper or more than the limits is refused at its line`() throws {
    var deep = YAMLBuilder(deepest: 1, mostNodes: 10)
    try deep.open(.sequence, start)
    let depth = #expect(throws: YAMLError.self) { try deep.open(.mapping, start) }
    #expect(depth?.description == "line 7: not YAML: nesting of lists and mappings is more than 1 deep")
    var long = YAMLBuilder(deepest: 1, mostNodes: 2)
    try long.open(.sequence, start)
    try long.add(word, start)
    let count = #expect(throws: YAMLError.self) { try long.add(word, start) }
    #expect(count?.description == "line 7: not YAML: it has more than 2 values, aliases written out")
  }

  @Test func `an alias counts and nests like what it stands for`() throws {
    var builder = YAMLBuilder(deepest: 2, mostNodes: 6)
    try builder.open(.sequence, start)
    try builder.open(.sequence, .init(anchor: "x", line: 1, column: 1))
    try builder.add(word, start)
    try builder.close()
    try builder.addAlias("x", line: 2)
    #expect(throws: YAMLError(line: 3, message: "it has more than 6 values, aliases written out")) {
      try builder.addAlias("x", line: 3)
    }
    var deep = YAMLBuilder(deepest: 2, mostNodes: 100)
    try deep.open(.sequence, start)
    try deep.open(.sequence, .init(anchor: "x", line: 1, column: 1))
    try deep.close()
    try deep.open(.sequence, start)
    #expect(throws: YAMLError(line: 4, message: "nesting of lists and mappings is more than 2 deep")) {
      try deep.addAlias("x", line: 4)
    }
  }

  @Test func `an end without a beginning is an error, not a stop`() {
    var builder = YAMLBuilder(deepest: 1, mostNodes: 1)
    #expect(throws: YAMLError.self) { try builder.close() }
  }
}
