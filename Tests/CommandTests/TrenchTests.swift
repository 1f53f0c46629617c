import TestSupport
import Testing

@Suite struct `The program` {
  @Test(arguments: [
    ["--help"], ["help", "import"], ["help", "info"], ["help", "export"], ["help", "check"], ["help", "batch"],
    ["help", "rules"], ["help", "rules", "show"], ["help", "map"], ["help", "map", "validate"], ["help", "bench"],
  ])
  func `help is a result and reads as recorded`(arguments: [String]) throws {
    // The width of a terminal would change the lines.
    let run = try Program.run(arguments, environment: ["COLUMNS": "80"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    expectGolden(arguments.joined(separator: "-").replacing("--", with: "") + ".txt", run.text)
  }

  @Test(arguments: ["import", "info", "export", "check", "batch", "rules"])
  func `help after a command is the help of the command`(command: String) throws {
    let run = try Program.run([command, "--help"])
    #expect(run.status == 0)
    #expect(run.text == (try Program.run(["help", command]).text))
  }

  @Test func `the version names the libraries that decide coordinates`() throws {
    let run = try Program.run(["--version"])
    #expect(run.status == 0)
    #expect(
      run.text.wholeMatch(of: /trench 0\.1\.0 \(PROJ [0-9.]+, GEOS [0-9.]+[-A-Za-z0-9.]*\)\n/) != nil, "\(run.text)")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completion scripts are written for`(shell: String) throws {
    let run = try Program.run(["--generate-completion-script", shell])
    #expect(run.status == 0)
    #expect(run.text.contains("trench"))
    #expect(run.text.contains("import"))
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: [[], ["--version"], ["rules", "list"], ["help", "check"]])
  func `a result that cannot be written is status 2`(arguments: [String]) throws {
    let run = try Program.run(arguments, outputTo: "/dev/full")
    expectRefusal(run, saying: "No space left")
  }
}
