import ColumnStore
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct NetworkFileTests {
  private static func refusal(_ bytes: [UInt8]) -> ColumnFileError? {
    do {
      _ = try NetworkFile.network(from: bytes, name: "a.trench")
      return nil
    } catch {
      return error
    }
  }

  /// A header with one field changed and its checksum made right again.
  private static func resealed(_ file: [UInt8], at offset: Int, _ value: UInt8) -> [UInt8] {
    var changed = file
    changed[offset] = value
    let checksum = Checksum.crc32c(changed[..<4_092])
    for byte in 0..<4 { changed[4_092 + byte] = UInt8(truncatingIfNeeded: checksum >> (8 * UInt32(byte))) }
    return changed
  }

  @Test func `a network comes back as it was`() throws {
    let draft = Samples.builder()
    let bytes = try draft.bytes()
    let back = try NetworkFile.network(from: bytes, name: "a.trench")
    #expect(back.name == "Altstadt")
    #expect(back.asOf == "2026-01-28")
    #expect(back.defaultRules == "cn")
    #expect(back.crs == draft.crs)
    #expect(try Set(back.pipes()) == Set(draft.pipes))
    #expect(back.pipeCount == 2)
    #expect(back.coverage == draft.coverage)
    #expect(try back.rejects.all() == draft.rejects)
    #expect(back.rejects.count == 1)
    #expect(back.unplaced == 2)
    #expect(back.sources == draft.sources)
    #expect(back.version == (try draft.finish().version))
    #expect(back.byteCount == bytes.count)
  }

  @Test func `a network of nothing comes back`() throws {
    let empty = NetworkDraft(name: "", crs: Samples.crs)
    let back = try NetworkFile.network(from: empty.bytes(), name: "a.trench")
    #expect(try back.pipes().isEmpty && back.rejects.all().isEmpty)
    #expect(back.asOf == nil)
    #expect(back.version == (try empty.finish().version))
    #expect(back.runFrame == nil && back.rejects.frame == nil)
    #expect(try !back.assumesCoverage(of: CoverageCell(x: 0, y: 0)))
  }

  @Test func `a file is opened as its bytes are`() throws {
    try withTemporaryDirectory { directory in
      let bytes = try Samples.builder().bytes()
      let mapped = try NetworkFile.open(directory.write("a.trench", bytes))
      let inMemory = try NetworkFile.network(from: bytes, name: "memory")
      #expect(try WholeNetwork(mapped) == WholeNetwork(inMemory))
      try mapped.requireUnchanged()
      try inMemory.requireUnchanged()
    }
  }

  @Test func `a directory and a missing file are errors of the system`() throws {
    try withTemporaryDirectory { directory in
      for path in [directory.path, directory.path("none.trench")] {
        let error = #expect(throws: ColumnFileError.self) { try NetworkFile.open(path) }
        guard case .system = error else {
          Issue.record("\(path) gave \(String(describing: error))")
          continue
        }
      }
    }
  }

  @Test(arguments: ["", "TRENCH", #"{"type":"FeatureCollection","features":[]}"#, "SQLite format 3\0"])
  func `a foreign file is refused with the way to make a network`(text: String) throws {
    let refusal = try #require(Self.refusal(Array(text.utf8)))
    // The first bytes of a network alone are one that is cut short.
    if text == "TRENCH" {
      #expect(refusal == .truncated(path: "a.trench", expected: 4_096, found: 6))
      return
    }
    #expect(refusal == .foreign(path: "a.trench"))
    #expect(
      refusal.description
        == "'a.trench' is not a Trench network; make one with: trench import SOURCE... -o NET.trench")
  }

  @Test func `a newer format is named`() throws {
    let refusal = Self.refusal(Self.resealed(try Samples.builder().bytes(), at: 12, 4))
    #expect(refusal == .newer(path: "a.trench", format: 4))
    #expect(
      refusal?.description
        == "'a.trench' has network format 4, which this version of Trench does not know; use a newer Trench")
  }

  @Test func `a network of the first format is to be imported again`() throws {
    let first = Array("TRENCH\0\0".utf8) + [1, 0, 0, 0, 0, 0, 0, 0] + Array(repeating: 7, count: 100)
    #expect(Self.refusal(first) == .older(path: "a.trench"))
    #expect(Self.refusal(Self.resealed(try Samples.builder().bytes(), at: 12, 1)) == .older(path: "a.trench"))
  }

  @Test func `more than a network is damage`() throws {
    let bytes = try Samples.builder().bytes()
    for more in [[0], bytes] {
      guard case .damaged = Self.refusal(bytes + more) else {
        Issue.record("\(more.count) bytes more were taken for a network")
        continue
      }
    }
  }

  @Test func `every column must be there, and as long as the head says`() throws {
    let parts = try ColumnFileParts(Samples.builder().bytes())
    for (index, section) in parts.sections.enumerated() {
      var fewer = parts
      fewer.sections.remove(at: index)
      #expect(throws: ColumnFileError.self, "no section \(section.id)") {
        try WholeNetwork(NetworkFile.network(from: fewer.bytes(), name: "a"))
      }
      for change in [-1, 1] where !section.bytes.isEmpty {
        var other = parts
        if change < 0 { other.sections[index].bytes.removeLast() } else { other.sections[index].bytes.append(0) }
        // Ids, sets of attributes, rejects, depths and lengths of parts end where their pipes and records say they do.
        if change > 0, NetworkLayout.Section(rawValue: section.id).map(Self.mayHaveMore) ?? false { continue }
        #expect(throws: ColumnFileError.self, "section \(section.id) with \(change) byte") {
          try WholeNetwork(NetworkFile.network(from: other.bytes(), name: "a"))
        }
      }
    }
  }

  private static func mayHaveMore(_ section: NetworkLayout.Section) -> Bool {
    [.ids, .attributes, .rejects, .parts, .cells, .tops].contains(section)
  }
}
