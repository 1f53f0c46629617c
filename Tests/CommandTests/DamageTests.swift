import Foundation
import TestSupport
import Testing

@Suite struct `A damaged network is never an answer` {
  /// Asks for the answer about a pit across a main, from a network of these bytes on standard input.
  static func ask(_ network: [UInt8], in folder: TemporaryDirectory) throws -> Program.Run {
    let site = try folder.write("site.geojson", Town.strike)
    return try Program.run(["check", "-", "--site", site, "-q"] + Town.question, input: network)
  }

  @Test func `shortened anywhere it is refused`() throws {
    try withTown { folder, _ in
      let whole = try folder.bytes("net.trench")
      // Each byte of the magic and the format, each end of a field of the head, and steps through the rest.
      let ends =
        Array(0...40) + Array(stride(from: 41, to: whole.count, by: max(1, whole.count / 40))) + [
          whole.count - 72, whole.count - 71, whole.count - 1,
        ]
      for end in ends { expectRefusal(try Self.ask(Array(whole[..<end]), in: folder), saying: "'-'") }
      expectRefusal(try Self.ask(whole + [0], in: folder), saying: "damaged")
      #expect(try Self.ask(whole, in: folder).status == 1)
    }
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `fifty bits turned over, one at a time, are refused`(seed: UInt64) throws {
    try withTown { folder, _ in
      let whole = try folder.bytes("net.trench")
      var random = SplitMix64(seed: seed)
      for _ in 0..<50 {
        var bytes = whole
        let place = random.integer(in: 0...(whole.count - 1))
        let bit = random.integer(in: 0...7)
        bytes[place] ^= 1 << UInt8(bit)
        let run = try Self.ask(bytes, in: folder)
        expectRefusal(run)
        if run.status != 2 { Issue.record("seed \(seed), byte \(place), bit \(bit)") }
      }
    }
  }

  @Test func `every command refuses it and leaves nothing behind`() throws {
    try withTown { folder, network in
      var bytes = try folder.bytes("net.trench")
      bytes[bytes.count / 2] ^= 1
      try folder.write("net.trench", bytes)
      let site = try folder.write("site.geojson", Town.collection([Town.strike]))
      expectRefusal(try Program.run(["info", network]), saying: "damaged", "import it again")
      expectRefusal(try Program.run(["info", network, "--json"]), saying: "damaged")
      expectRefusal(
        try Program.run(["check", network, "--site", site, "-o", folder.path("a.json")] + Town.question),
        saying: "damaged")
      expectRefusal(
        try Program.run(
          ["batch", network, site, "-o", folder.path("d.jsonl"), "--summary", folder.path("s.json")] + Town.question),
        saying: "damaged")
      #expect(try folder.names() == ["net.trench", "site.geojson"])
    }
  }

  @Test func `two checks of one file at once answer as one does`() async throws {
    try await withTown { folder, network in
      let site = try folder.write("site.geojson", Town.strike)
      let alone = try Program.run(["check", network, "--site", site, "--format", "json", "-q"] + Town.question)
      let together = try await withThrowingTaskGroup(of: Program.Run.self) { group in
        for _ in 0..<2 {
          group.addTask {
            try Program.run(["check", network, "--site", site, "--format", "json", "-q"] + Town.question)
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      for run in together { #expect(run.status == 1 && run.output == alone.output && alone.status == 1) }
    }
  }

  @Test func `a file of another kind is refused by name`() throws {
    try withTown { folder, _ in
      for bytes in [Array(Town.pipes.utf8), [], Array("SQLite format 3\0".utf8), Array(repeating: 0xFF, count: 4096)] {
        expectRefusal(try Self.ask(bytes, in: folder), saying: "not a Trench network")
      }
      expectRefusal(
        try Program.run(["check", folder.path, "--point", "1,2"] + Town.question), saying: "directory")
    }
  }
}
