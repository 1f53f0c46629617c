import Testing

@Suite struct `Swift text` {
  @Test(arguments: [
    ("a // b", "a     "),
    ("a /* b /* c */ d */ e", "a                   e"),
    (#"a "b \" c" d"#, #"a "      " d"#),
    (#"a "b \(c("d")) e" f"#, #"a "  \(c(" "))  " f"#),
    (##"a #"b " \(c) \#(d)"# e"##, ##"a #"         \#(d)"# e"##),
    ("a \"\"\"\nb \" c\n\"\"\" d", "a \"\"\"\n     \n\"\"\" d"),
    ("#if x\na", "#if x\na"),
    ("\"open\nnext", "\"    \nnext"),
    ("/* open", "       "),
    ("func `import a`() {}", "func `        `() {}"),
    ("`open\nnext", "`    \nnext"),
  ])
  func `comments and strings are blanked in place`(source: String, expected: String) {
    #expect(SwiftText(source).code == expected)
  }

  @Test func `words are found whole and in code alone`() {
    let text = SwiftText("unsafe x\nunsafely\n// unsafe\n\"unsafe \\(unsafe y)\"\nnonisolated(unsafe)")
    #expect(text.lines(withWord: "unsafe") == [1, 4, 5])
  }
}
