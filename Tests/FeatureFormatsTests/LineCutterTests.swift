import TestSupport
import Testing

@testable import FeatureFormats

@Suite struct `Cutting lines into blocks` {
  /// What all blocks of a text give.
  private static func records(_ text: String, _ options: ReaderOptions) throws -> (records: [RawRecord], blocks: Int) {
    let source = ByteSource(Array(text.utf8), name: "test")
    let reader = try GeoJSONReader(ByteWindow(source, options), options)
    guard let cutter = reader.lineCutter else { return ([], 0) }
    let blockReader = try LineBlockReader(source: cutter.source, options: options)
    var records: [RawRecord] = []
    var blocks = 0
    while let block = try cutter.next() {
      blocks += 1
      try blockReader.read(block) { records.append($0) }
    }
    return (records, blocks)
  }

  @Test(arguments: Seeds.many) func `wherever it is cut, the records are those of the whole`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var text = (random.chance(oneIn: 4) ? "\u{FEFF}\n " : "") + pointFeature(0)
    for number in 0..<random.integer(in: 0...30) {
      text += random.chance(oneIn: 4) ? "\n\n \r\n" : "\n"
      text += random.chance(oneIn: 5) ? "{\"no\":" : pointFeature(number)
    }
    text += "\n"
    // Blocks are no longer than a record may be.
    let options = ReaderOptions(chunkBytes: random.integer(in: 1...300), recordLimit: random.integer(in: 200...800))
    let (records, blocks) = try Self.records(text, options)
    #expect(records == Reading(text, options: options).records, "seed \(seed)")
    #expect(blocks >= text.utf8.count / 1_200, "seed \(seed)")
  }

  @Test func `only lines are cut`() throws {
    for text in [String.collection([pointFeature(1)]), "[\(pointFeature(1))]", "\u{1E}" + pointFeature(1)] {
      #expect(try Self.records(text, ReaderOptions()).blocks == 0)
    }
    #expect(try Self.records(pointFeature(1), ReaderOptions()).blocks == 1)
  }

  @Test func `a line without end is too long`() {
    let options = ReaderOptions(chunkBytes: 10, recordLimit: 100)
    let error = #expect(throws: FormatError.self) {
      _ = try Self.records(pointFeature(1) + "\n" + String(repeating: "x", count: 200), options)
    }
    #expect(error?.problem.contains("longer than 100 bytes") == true)
  }

  @Test func `a file of lines has blocks, and other files have none`() throws {
    try withTemporaryDirectory { directory in
      let lines = try directory.write("a.geojsonl", pointFeature(1) + "\n" + pointFeature(2) + "\n")
      #expect(try FeatureSources.lineBlocks(lines)?.next()?.records == 2)
      let table = try directory.write("a.csv", "id,x,y\n1,2,3\n")
      #expect(try FeatureSources.lineBlocks(table) == nil)
    }
  }
}
