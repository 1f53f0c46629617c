import TestSupport
import Testing

@testable import FeatureFormats

@Suite struct `Blocks of lines` {
  private static let lines = [
    pointFeature(1), pointFeature(2), "", "  \r", "\u{1E}" + pointFeature(3), "{\"type\":\"Feature\"", "[1]",
    #"{"type":"Feature","properties":{"id":7},"geometry":null}"#, "\u{1E}\u{1E}", "hello",
  ]

  /// What a block of a text gives.
  private static func records(
    _ text: String, limit: Int = 1 << 20
  ) throws -> (records: [RawRecord], error: FormatError?) {
    let block = LineBlock(Array(text.utf8)[...], firstRow: 1, offset: 0)
    let reader = try LineBlockReader(source: "test", options: ReaderOptions(recordLimit: limit))
    var records: [RawRecord] = []
    do {
      try reader.read(block) { records.append($0) }
    } catch {
      return (records, error as? FormatError)
    }
    #expect(records.count == block.records)
    return (records, nil)
  }

  @Test(arguments: Seeds.many) func `a block gives what a reader of lines gives`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    // A first line that says that these are lines.
    var text = pointFeature(0) + "\n"
    for _ in 0..<random.integer(in: 0...12) { text += (random.pick(Self.lines) ?? "") + "\n" }
    if random.chance(oneIn: 2) { text += random.pick(Self.lines) ?? "" }
    let plain = Reading(text)
    let (records, error) = try Self.records(text)
    #expect(records == plain.records && error == plain.error, "seed \(seed)")
  }

  @Test func `without properties everything else is the same`() throws {
    let text = #"{"type":"Feature","id":3,"properties":{"a":1},"geometry":{"type":"Point","coordinates":[1,2]}}"#
    let block = LineBlock(Array((text + "\n").utf8)[...], firstRow: 5, offset: 100)
    var features: [RawFeature] = []
    for withProperties in [true, false] {
      try LineBlockReader(source: "test").read(block, withProperties: withProperties) { record in
        if case .feature(let feature) = record { features.append(feature) }
      }
    }
    #expect(features[0].properties.count == 1 && features[1].properties.isEmpty)
    #expect(features.allSatisfy { $0.row == 5 && $0.byteOffset == 100 && $0.id == .integer(3) })
    #expect(features[0].geometry == features[1].geometry)
  }

  @Test func `a line longer than a record may be is damage`() throws {
    let (records, error) = try Self.records(pointFeature(1) + "\n" + pointFeature(2) + "\n", limit: 20)
    #expect(records.isEmpty && error?.row == 1)
    #expect(error?.problem.contains("longer than 20 bytes") == true)
  }
}
