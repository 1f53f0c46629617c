import TestSupport
import Testing

@Suite struct `trench rules` {
  @Test func `list names every built-in profile, a line each`() throws {
    let run = try Program.run(["rules", "list"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let names = run.text.split(separator: "\n").map { $0.split(separator: "\t")[0] }
    #expect(names == ["cn", "ie-gas", "nl-crow500", "us-cga"])
  }

  @Test(arguments: ["cn", "ie-gas", "nl-crow500", "us-cga"])
  func `what show prints is the shipped file and validates`(name: String) throws {
    try withTemporaryDirectory { folder in
      let shown = try Program.run(["rules", "show", name])
      #expect(shown.status == 0)
      let file = try folder.write("mine.yaml", shown.output)
      let checked = try Program.run(["rules", "validate", file])
      #expect(checked.status == 0, "\(checked.errors)")
      #expect(checked.text.contains("sound"))
      #expect(try Program.run(["rules", "show", file]).output == shown.output)
    }
  }

  @Test(arguments: [
    ("", "empty"), ("profile: x\n", "zones"), ("profile: [\n", "not YAML"), ("{a: b", "not YAML"),
    ("profile: x\nbogus: 1\n", "bogus"),
    (String(repeating: "[", count: 100_000), "deep"), (String(repeating: "- ", count: 100_000), "nesting"),
    ("a: &a [1]\n" + (0..<9).map { "b\($0): [*a,*a]\n" }.joined(), "aliases"),
  ])
  func `a profile that is wrong is refused with its line`(text: String, word: String) throws {
    try withTemporaryDirectory { folder in
      let file = try folder.write("wrong.yaml", text)
      let run = try Program.run(["rules", "validate", file])
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      // A validator says every mistake, each in a line of its own with its place.
      #expect(run.errorLines.allSatisfy { $0.contains("wrong.yaml:") }, "\(run.errors)")
      #expect(run.errors.contains(word), "\(run.errors)")
    }
  }

  @Test func `what is no profile is refused with those there are`() throws {
    try withTemporaryDirectory { folder in
      for name in ["nope", folder.path, folder.path("none.yaml"), "", "/dev/null"] {
        for verb in ["show", "validate"] { expectRefusal(try Program.run(["rules", verb, name])) }
      }
      expectRefusal(try Program.run(["rules", "show", "nope"]), saying: "cn", "us-cga")
      expectRefusal(try Program.run(["rules", "validate", folder.write("b.yaml", Array(0...255))]), saying: "UTF-8")
    }
  }
}
