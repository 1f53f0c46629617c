import Testing

@Suite struct Sizes {
  static let longestFile = 400
  static let longestFunction = 60
  /// Bytes: a clone stays quick, and a review stays possible.
  static let largestDataFile = 1_400_000

  static func lineCount(_ text: String) -> Int {
    text.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
  }

  @Test func `files are short`() {
    let long = SourceTree.code.filter { Self.lineCount($0.text) > Self.longestFile }
    #expect(long.map(\.path) == [])
  }

  @Test func `functions are short`() {
    let long = (SourceTree.sources + SourceTree.tests).flatMap { file in
      FunctionScan.functions(in: file.swift).filter { $0.lineCount > Self.longestFunction }
        .map { "\(file.path):\($0.line): \($0.name) has \($0.lineCount) lines" }
    }
    #expect(long == [])
  }

  @Test func `data files are small`() throws {
    let large = try ["data", "seeds", "Tests"].flatMap { SourceTree.paths(in: $0) }
      .filter { try SourceTree.size(of: $0) > Self.largestDataFile }
    #expect(large == [])
  }

  @Test func `lines are counted by their ends`() {
    #expect(Self.lineCount("") == 0)
    #expect(Self.lineCount("a\nb\n") == 2)
  }

  @Test func `functions are found with their lines`() {
    let source = """
      struct A {
        var stored = 1
        var computed: Int {
          1
        }
        init(a: Int = [1].map { $0 }.count) {
          self.init(b: "}")
        }
        func `one`<T>(_ t: T) -> Int where T: B { 1 }
        func two(
          x: () -> Void = { }
        ) {
          // }
          func inner() {
          }
        }
        deinit {
        }
      }
      protocol C {
        func none()
        var neither: Int { get }
        init()
      }
      """
    let found = FunctionScan.functions(in: SwiftText(source))
    #expect(found.map(\.line) == [3, 6, 9, 10, 14, 17, 22])
    #expect(found.map(\.lineCount) == [3, 3, 1, 7, 2, 2, 1])
  }

  @Test func `a function of one line too many is seen`() {
    func source(lines: Int) -> String {
      "func long() {\n" + String(repeating: "  call(\"{\")\n", count: lines - 2) + "}\n"
    }
    #expect(FunctionScan.functions(in: SwiftText(source(lines: 61))) == [.init(name: "long", line: 1, lineCount: 61)])
    #expect(FunctionScan.functions(in: SwiftText(source(lines: 60))).first?.lineCount == 60)
  }
}
