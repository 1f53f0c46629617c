import Foundation
import TestSupport
import Testing

@Suite struct `trench batch` {
  @Test func `in equals decided plus rejected, in input order`() throws {
    try withTown { folder, network in
      let file = try folder.write("permits.geojson", Town.collection(batchPermits))
      let run = try Program.run(
        ["batch", network, file, "-o", folder.path("d.jsonl"), "--rejects", folder.path("r.jsonl")]
          + ["--summary", folder.path("s.json")] + Town.question)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.isEmpty)
      let decisions = try lines(folder.bytes("d.jsonl"))
      #expect(decisions.map { $0["permit"] as? String } == ["P-1", "3", "P-1"])
      #expect(decisions.map { $0["row"] as? Int } == [1, 3, 4])
      #expect(decisions.map { $0["verdict"] as? String } == ["strike", "clear", "undetermined"])
      #expect((decisions[0]["properties"] as? [String: Any])?["applicant"] as? String == "Ä & Co")
      let rejects = try lines(folder.bytes("r.jsonl"))
      #expect(rejects.map { $0["reason"] as? String } == ["no-width"])
      #expect(rejects.map { $0["id"] as? String } == ["P-2"])
      let summary = try json(folder.bytes("s.json"))
      #expect(summary["read"] as? Int == 4)
      #expect(summary["repeatedIds"] as? Int == 1)
      for key in ["decided", "rejected", "findings", "seconds", "permitsPerSecond"] { #expect(summary[key] != nil) }
      #expect(try folder.names() == ["d.jsonl", "net.trench", "permits.geojson", "r.jsonl", "s.json"])
    }
  }

  @Test func `standard input to standard output, quiet, strict`() throws {
    try withTown { _, network in
      let input = Array(Town.collection(batchPermits).utf8)
      let run = try Program.run(["batch", network, "-", "-o", "-"] + Town.question, input: input)
      #expect(run.status == 0)
      #expect(try lines(run.output).count == 3)
      #expect(!run.errors.isEmpty)
      let quiet = try Program.run(["batch", network, "-", "-o", "-", "-q", "--strict"] + Town.question, input: input)
      #expect(quiet.status == 2)
      #expect(quiet.output == run.output)
      #expect(quiet.errors.isEmpty)
    }
  }

  @Test func `several files are decided one after another`() throws {
    try withTown { folder, network in
      let first = try folder.write("a.geojson", Town.strike)
      let second = try folder.write("b.geojsonl", Town.clear + "\n" + Town.far + "\n")
      let run = try Program.run(["batch", network, first, second, "-o", "-", "-q"] + Town.question)
      #expect(try lines(run.output).map { $0["verdict"] as? String } == ["strike", "clear", "undetermined"])
    }
  }

  @Test(arguments: ["gpkg", "shp", "fgb", "XLSX"])
  func `an output in a form that is not written is refused`(ending: String) throws {
    try withTown { folder, network in
      let file = try folder.write("p.geojson", Town.strike)
      expectRefusal(
        try Program.run(["batch", network, file, "-o", folder.path("d." + ending)] + Town.question), saying: "jsonl")
      #expect(try folder.names() == ["net.trench", "p.geojson"])
    }
  }

  @Test func `an empty collection is no damage, and an empty file is`() throws {
    try withTown { folder, network in
      let none = try folder.write("none.geojson", Town.collection([]))
      let run = try Program.run(["batch", network, none, "-o", "-", "-q"] + Town.question)
      #expect(run.status == 0 && run.output.isEmpty)
      let empty = try folder.write("empty.geojson", "")
      expectRefusal(
        try Program.run(["batch", network, empty, "-o", folder.path("d.jsonl")] + Town.question), saying: "empty")
    }
  }
}

/// The JSON values of a file of JSON lines.
func lines(_ bytes: [UInt8]) throws -> [[String: Any]] {
  try bytes.split(separator: UInt8(ascii: "\n")).map { try json(Array($0)) }
}

/// A strike, a reject, one that is clear, and one that nobody can judge.
let batchPermits = [
  Town.square(106.570, 29.551, #""id":"P-1","depth":1.5,"applicant":"Ä & Co""#),
  Town.feature("LineString", "[[106.57,29.55],[106.58,29.55]]", #""id":"P-2""#),
  Town.square(106.5705, 29.551, #""depth":1.5"#),
  Town.square(106.9, 29.9, #""id":"P-1","depth":2"#),
]
