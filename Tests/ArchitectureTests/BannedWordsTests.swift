import Testing

@Suite struct `Banned words` {
  @Test func `none stands in the code`() {
    #expect(SourceTree.code.flatMap { BannedWords.violations(in: $0) } == [])
  }

  @Test(arguments: [
    ("Sources/M/A.swift", "// TO" + "DO later", 1),
    ("Sources/M/A.swift", "let xx = 1 // XX" + "X", 1),
    ("Sources/M/A.swift", "let mastodon = FIX", 0),
    ("Sources/M/A.swift", "let a = try! b()", 1),
    ("Sources/M/A.swift", "let a = b as! C", 1),
    ("Sources/M/A.swift", "let a = try !b()", 0),
    ("Sources/M/A.swift", "fatalError(reason)", 1),
    ("Tests/MTests/A.swift", "fatalError(reason)", 0),
    ("Sources/M/A.swift", "  print(a)", 1),
    ("Sources/trench/A.swift", "  print(a)", 0),
    ("Sources/M/A.swift", "fingerprint(a); x.print(a); print(b)", 1),
    ("Sources/M/A.swift", "fingerprint(a); x.print(a) // print(", 0),
    ("Sources/M/A.swift", "func print(_ a: A) { text(\"try! print(\") }", 0),
    ("Sources/M/A.swift", "dump(a)", 1),
  ])
  func `a line is judged by where it stands`(path: String, text: String, count: Int) {
    #expect(BannedWords.violations(in: .init(path: path, text: text)).count == count)
  }
}
