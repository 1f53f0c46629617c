import Testing

@Suite struct `The unsafe fence` {
  @Test func `nothing unsafe stands outside`() {
    #expect(SourceTree.sources.flatMap { UnsafeFence.violations(in: $0) } == [])
  }

  @Test(arguments: [
    ("Sources/NetworkModel/A.swift", 1), ("Sources/ColumnStore/A.swift", 0), ("Sources/GEOSKernel/A.swift", 0),
    ("Sources/ConflictSearch/A.swift", 1), ("Sources/ConflictSearch/A+Kernel.swift", 0),
    ("Sources/NetworkModel/A+Kernel.swift", 0),
  ])
  func `the place decides`(path: String, count: Int) {
    #expect(UnsafeFence.violations(in: .init(path: path, text: "let a = unsafe b")).count == count)
  }

  @Test func `every spelling counts and comments do not`() {
    let text = "// unsafe\n@unsafe struct A {}\nnonisolated(unsafe) var b = 0\nlet c = unsafeBitCast(d, to: E.self)"
    #expect(UnsafeFence.violations(in: .init(path: "Sources/trench/A.swift", text: text)).count == 3)
  }
}
