import ColumnStore
import TestSupport
import Testing

@Suite struct ChildProcessTests {
  @Test func `a program runs to its end, with its status and what it wrote`() throws {
    try withTemporaryDirectory { folder in
      let (output, errors) = (folder.path("o"), folder.path("e"))
      let run = try ChildProcess.run(
        "/bin/sh", ["-c", "read line; echo \"out $1 $line\"; echo bad >&2; exit 7", "sh", "a b"], output: output,
        errors: errors)
      #expect(run.status == 7 && run.seconds > 0 && run.peakResidentBytes > 0)
      // Nothing stands on its input.
      #expect(try folder.text("o") == "out a b \n" && folder.text("e") == "bad\n")
    }
  }

  @Test func `a signal is a status above 128`() throws {
    #expect(try ChildProcess.run("/bin/sh", ["-c", "kill -9 $$"]).status == 137)
  }

  @Test func `a program that is not there is an error`() {
    #expect(throws: FileError.self) { try ChildProcess.run("/nowhere/program", []) }
  }

  @Test func `this program has a path`() throws {
    #expect(try #require(ChildProcess.ownProgram).hasPrefix("/"))
  }
}
