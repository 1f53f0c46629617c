import Foundation
import TestSupport
import Testing

@Suite struct `trench bench` {
  @Test func `the usual suites are measured, and the engines agree`() throws {
    try withTemporaryDirectory { folder in
      let run = try Program.run(
        ["bench", "--km", "2", "--permits", "30", "--json", folder.path("b.json"), "-q"],
        environment: ["TMPDIR": folder.path])
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      for words in ["text to an open network file", "first answer", "whole decision, p99.9", "all pairs, 2 threads"] {
        #expect(run.text.contains(words), "\(run.text)")
      }
      let json = try json(folder.bytes("b.json"))
      let rows = try #require(json["rows"] as? [[String: Any]])
      #expect(Set(rows.compactMap { $0["suite"] as? String }) == ["build", "open", "query", "batch"])
      #expect(rows.allSatisfy { ($0["work"] as? String)?.isEmpty == false })
      // The city is gone.
      #expect(try folder.names() == ["b.json"])
    }
  }

  @Test func `a city is gone where something went wrong, too`() throws {
    try withTemporaryDirectory { folder in
      let run = try Program.run(
        ["bench", "query", "--km", "2", "--permits", "5", "--question", folder.path("no/folder"), "-q"],
        environment: ["TMPDIR": folder.path])
      expectRefusal(run, saying: "no/folder")
      #expect(try folder.names().isEmpty)
    }
  }

  @Test func `what is wrong is said in one line`() throws {
    expectRefusal(try Program.run(["bench", "speed"]), saying: "'speed'", "scale")
    expectRefusal(try Program.run(["bench", "--km", "-1"]), saying: "--km")
  }
}
