import Foundation
import TestSupport
import Testing

/// A real town: 6,041 pipes of three layers in two systems.
@Suite struct `Schutterwald` {
  static let layers = ["gas", "heat", "power"].map { RepositoryPaths.path("data/networks/schutterwald/\($0).geojson") }
  static let question = ["--rules", "cn", "--classes", "gas,heat,power"]

  static func makeNetwork(_ layers: [String], in folder: TemporaryDirectory, named name: String = "sw.trench") throws
    -> String
  {
    let path = folder.path(name)
    let run = try Program.run(
      ["import"] + layers + ["-o", path, "--name", "Schutterwald", "--as-of", "2026-01-28", "-q"])
    try #require(run.status == 0, "\(run.errors)")
    return path
  }

  @Test func `three sites have the verdicts they are named after`() throws {
    try withTemporaryDirectory { folder in
      let network = try Self.makeNetwork(Self.layers, in: folder)
      for (name, status) in [("strike", 1), ("restricted", 1), ("clear", 0)] {
        let run = try Program.run(
          ["check", network, "--site", RepositoryPaths.path("data/permits/\(name).geojson"), "--format", "json"]
            + Self.question)
        #expect(run.status == Int32(status))
        #expect(try verdict(run) == name)
      }
    }
  }

  @Test func `the order of sources makes no other network, and the same sources the same bytes`() throws {
    try withTemporaryDirectory { folder in
      let first = try Self.makeNetwork(Self.layers, in: folder)
      _ = try Self.makeNetwork(Self.layers, in: folder, named: "again.trench")
      let turned = try Self.makeNetwork(Self.layers.reversed(), in: folder, named: "turned.trench")
      #expect(try folder.bytes("sw.trench") == folder.bytes("again.trench"))
      #expect(try version(of: first) == version(of: turned))
    }
  }

  @Test func `a batch decides as check does, in order, twice the same`() throws {
    try withTemporaryDirectory { folder in
      let network = try Self.makeNetwork(Self.layers, in: folder)
      let permits = RepositoryPaths.path("data/permits/schutterwald.geojsonl")
      func batch(_ name: String) throws -> [UInt8] {
        let run = try Program.run(
          ["batch", network, permits, "-q", "-o", folder.path(name), "--rejects", folder.path(name + ".rejects")]
            + Self.question)
        try #require(run.status == 0, "\(run.errors)")
        return try folder.bytes(name)
      }
      let decided = try batch("a.jsonl")
      #expect(try batch("b.jsonl") == decided)
      #expect(try folder.bytes("a.jsonl.rejects") == folder.bytes("b.jsonl.rejects"))
      let rows = try lines(decided).compactMap { $0["row"] as? Int }
      let rejected = try lines(folder.bytes("a.jsonl.rejects")).compactMap { $0["row"] as? Int }
      #expect(rows == rows.sorted())
      #expect((rows + rejected).sorted() == Array(1...42))
      #expect(rejected == [40, 41, 42])
      #expect(Set(try lines(decided).compactMap { $0["verdict"] as? String }).count >= 3)

      let sites = try String(contentsOfFile: permits, encoding: .utf8).split(separator: "\n")
      let answers = decided.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
      // One in three, and the special cases at the end.
      for (answer, row) in zip(answers, rows) where row.isMultiple(of: 3) || row > 30 {
        let run = try Program.run(
          ["check", network, "--site", "-", "--format", "json"] + Self.question, input: Array(sites[row - 1].utf8))
        // A site is row 1 of itself.
        #expect(run.text == answer.replacing(#","row":\#(row),"#, with: #","row":1,"#, maxReplacements: 1) + "\n")
      }
    }
  }
}
