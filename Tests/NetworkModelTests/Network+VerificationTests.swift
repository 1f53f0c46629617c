import ColumnStore
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct NetworkVerificationTests {
  @Test(arguments: Seeds.few)
  func `a sound network holds, and tells of each pipe`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var draft = Samples.builder()
    draft.pipes = (0..<20).map { anyPipe("P\($0)", &random) }
    var told: [Int] = []
    try draft.finish().verify { told.append($0) }
    #expect(told == Array(1...20))
    try NetworkDraft(name: "nothing", crs: Samples.crs).finish().verify()
  }

  @Test(arguments: Seeds.few)
  func `every flipped bit of the sections is found`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let whole = try Samples.builder().bytes()
    for _ in 0..<100 {
      var bytes = whole
      let place = random.integer(in: 0...whole.count - 1)
      bytes[place] ^= 1 << random.integer(in: 0...7 as ClosedRange<UInt8>)
      #expect(throws: ColumnFileError.self, "seed \(seed), byte \(place)") {
        try NetworkFile.network(from: bytes, name: "a.trench").verify()
      }
    }
  }

  @Test(arguments: [
    NetworkLayout.Section.pipes, .cells, .vertices, .tops, .attributes, .ids, .runs, .runNodes, .rejects,
  ])
  func `a column that was changed under checksums that fit is found`(section: NetworkLayout.Section) throws {
    var draft = Samples.builder()
    // Cells are kept only where no coverage is declared.
    if section == .cells { draft.coverage = [] }
    var parts = try ColumnFileParts(draft.bytes())
    let index = try #require(parts.sections.firstIndex { $0.id == section.rawValue && $0.bytes.count > 1 })
    parts.sections[index].bytes[1] ^= 1
    let network = try NetworkFile.network(from: parts.bytes(), name: "a.trench")
    #expect(throws: ColumnFileError.self) { try network.verify() }
  }
}
