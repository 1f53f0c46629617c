import ArgumentParser
import Testing
import TrenchEngine

@testable import trench

@Suite struct EndingTests {
  private func outcome(of arguments: [String]) -> Ending? {
    do {
      var command = try Trench.parseAsRoot(arguments)
      // Help is a command of its own, which ends by saying it.
      try command.run()
      return nil
    } catch {
      return Ending.of(error, in: Trench.self)
    }
  }

  @Test(arguments: [["--help"], ["check", "--help"], ["--version"], ["help", "batch"]])
  func `help and versions are results`(arguments: [String]) throws {
    let ending = try #require(outcome(of: arguments))
    #expect(ending.status == 0)
    #expect(ending.isResult)
    #expect(!ending.message.isEmpty)
  }

  @Test(arguments: [["--unheard"], ["unheard"], ["check"], ["check", "a", "--depth", "deep"], ["batch", "a", "b"]])
  func `usage errors are 2, as anything wrong is`(arguments: [String]) throws {
    let ending = try #require(outcome(of: arguments))
    #expect(ending.status == 2)
    #expect(!ending.isResult)
    #expect(ending.message.hasPrefix("trench: ") && !ending.message.contains("\n"))
  }

  @Test(arguments: [0, 1, 3] as [Int32])
  func `a verdict is a status without words`(status: Int32) {
    let ending = Ending.of(ExitCode(status), in: Trench.self)
    #expect(ending.status == status)
    #expect(ending.message.isEmpty)
  }

  @Test func `every other error is one line with the program's name before it`() {
    let ending = Ending.of(EngineError("'a.csv' holds no site"), in: Trench.self)
    #expect(ending.status == 2)
    #expect(ending.message == "trench: 'a.csv' holds no site")
    #expect(!ending.isResult)
  }

  @Test func `what a command refuses itself is a usage error, too`() {
    let ending = Ending.of(ValidationError("Name the site once."), in: Trench.self)
    #expect(ending.status == 2)
    #expect(ending.message.contains("Name the site once."))
  }
}
