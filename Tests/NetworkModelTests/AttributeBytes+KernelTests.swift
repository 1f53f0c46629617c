import ColumnStore
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct AttributeBytesTests {
  private func key(_ pipes: [Pipe], sizes: Bool, words: Bool) throws -> [[UInt8]] {
    var draft = NetworkDraft(name: "sets", crs: Samples.crs)
    draft.pipes = pipes
    let network = try draft.finish()
    var byID: [String: [UInt8]] = [:]
    for index in 0..<network.pipeCount {
      let record = try network.columns.record(at: index)
      var key: [UInt8] = [9]
      try network.columns.attributeBytes(ofSet: record.attributeSet).appendKey(
        withSizes: sizes, withWords: words, to: &key)
      byID[try network.columns.id(of: record)] = key
    }
    return pipes.compactMap { byID[$0.id] }
  }

  @Test(arguments: Seeds.smoke)
  func `numbers are those of the attributes`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var draft = NetworkDraft(name: "sets", crs: Samples.crs)
    draft.pipes = (0..<40).map { anyPipe("P\($0)", &random) }
    let columns = try draft.finish().columns
    for set in 0..<columns.attributeSetCount {
      let (bytes, attributes) = (try columns.attributeBytes(ofSet: UInt32(set)), try columns.attributes(ofSet: set))
      #expect(bytes.halfWidth == attributes.halfWidth, "seed \(seed)")
      #expect(bytes.outerHeight == attributes.outerHeight)
      #expect(bytes.horizontalUncertainty == attributes.horizontalUncertainty)
      #expect(bytes.verticalUncertainty == attributes.verticalUncertainty)
      #expect(bytes.importUncertainty == attributes.importUncertainty)
    }
    #expect(throws: ColumnFileError.self) { try columns.attributeBytes(ofSet: UInt32(columns.attributeSetCount)) }
  }

  @Test func `sets that differ in numbers alone have one key, unless a rule asks about sizes`() throws {
    let pipes = ([300, 400] as [Int64]).map { size in pipe("P\(size)", [(0, 0), (1, 0)]).with { $0.halfWidth = size } }
    let keys = try key(pipes, sizes: false, words: false)
    #expect(keys[0] == keys[1])
    let sized = try key(pipes, sizes: true, words: false)
    #expect(sized[0] != sized[1])
  }

  @Test func `whatever a rule or an assumption asks about is in the key`() throws {
    let plain = pipe("A", [(0, 0), (1, 0)])
    let changes: [(inout Pipe) -> Void] = [
      { $0.assetClass = .water }, { $0.classIsUnknown = true }, { $0.kind = .valve }, { $0.laying = .duct },
      { $0.status = .abandoned }, { $0.quality = .records }, { $0.halfWidth = nil }, { $0.outerHeight = nil },
      { $0.wallIsAssumed = true }, { $0.depthReferenceIsUnknown = true }, { $0.horizontalUncertainty = nil },
      { $0.verticalUncertainty = nil }, { $0.pressure = .high }, { $0.pressureMegapascals = 0.3 },
      { $0.voltageKilovolts = 110 },
    ]
    let first = try #require(try key([plain], sizes: false, words: false).first)
    for (place, change) in changes.enumerated() {
      let other = try #require(try key([plain.with(change)], sizes: false, words: false).first)
      #expect(other != first, "change \(place)")
    }
    let words: [(inout Pipe) -> Void] = [
      { $0.owner = "Town" }, { $0.material = "steel" }, { $0.subclass = "main" }, { $0.installed = 1960 },
    ]
    let spoken = try #require(try key([plain], sizes: false, words: true).first)
    for (place, change) in words.enumerated() {
      #expect(try key([plain.with(change)], sizes: false, words: false).first == first, "word \(place)")
      #expect(try key([plain.with(change)], sizes: false, words: true).first != spoken, "word \(place)")
    }
  }
}
