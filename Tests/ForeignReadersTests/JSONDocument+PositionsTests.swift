import Testing

@testable import ForeignReaders

@Suite struct `Number tuples` {
  private struct Tuple: Equatable {
    var x: Double
    var y: Double
    var z: Double?
  }

  private func tuples(_ text: String) throws -> (whole: Bool, read: [Tuple]) {
    let document = try JSONDocument()
    let bytes = Array(text.utf8)
    let root = try document.parse(bytes, in: 0..<bytes.count)
    var list: [Tuple] = []
    let whole = document.appendTuples(at: root, to: &list, make: Tuple.init)
    return (whole, list)
  }

  @Test func `two, three and more numbers are read, whole or not`() throws {
    let (whole, read) = try tuples("[[1,2],[3.5,-4,5],[6,7,8,9],[1,2,null],[1,2,null,3]]")
    #expect(whole)
    #expect(
      read == [
        Tuple(x: 1, y: 2), Tuple(x: 3.5, y: -4, z: 5), Tuple(x: 6, y: 7, z: 8), Tuple(x: 1, y: 2), Tuple(x: 1, y: 2),
      ])
    #expect(try tuples("[]").whole)
  }

  @Test func `the first that is no tuple ends it, with those before it kept`() throws {
    let wrong = [
      "[1]", "[]", "[\"1\",2]", "[1,\"2\"]", "[1,2,\"3\"]", "[null,1]", "[[1,2],3]", "5", "{\"x\":1,\"y\":2}", "null",
      "[1,[2]]", "[1,2,3,true]",
    ]
    for text in wrong {
      let (whole, read) = try tuples("[[8,9],\(text),[1,2]]")
      #expect(!whole, "\(text)")
      #expect(read == [Tuple(x: 8, y: 9)], "\(text)")
    }
    #expect(try tuples("{\"a\":1}").whole == false)
    #expect(try tuples("1").whole == false)
  }

  @Test func `a single tuple is read alone`() throws {
    let document = try JSONDocument()
    let bytes = Array("[18446744073709551615,-2,3]".utf8)
    let root = try document.parse(bytes, in: 0..<bytes.count)
    #expect(document.tuple(at: root, make: Tuple.init) == Tuple(x: 0x1p64, y: -2, z: 3))
    let first = try #require(document.firstChild(of: root))
    #expect(document.tuple(at: first, make: Tuple.init) == nil)
  }

  @Test(
    arguments: [
      ("[[1,2],[3.5,-4]]", true), ("[]", true), ("[[1,2,3]]", false), ("[[1,2],[3]]", false), ("[[1,null]]", false),
      ("[1,2]", false), ("[[1,2],[[3,4],5]]", false), ("{}", false), ("7", false), ("[[1,2],null]", false),
    ])
  func `pairs are read where there is nothing else`(text: String, isWhole: Bool) throws {
    let document = try JSONDocument()
    let bytes = Array(text.utf8)
    let root = try document.parse(bytes, in: 0..<bytes.count)
    var (x, y) = ([9.0], [9.0])
    #expect(document.readPairs(at: root, into: &x, &y) == isWhole)
    if text == "[[1,2],[3.5,-4]]" { #expect(x == [1, 3.5] && y == [2, -4]) }
    if text == "[]" { #expect(x.isEmpty && y.isEmpty) }
  }
}
