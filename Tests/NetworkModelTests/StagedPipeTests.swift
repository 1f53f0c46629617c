import ColumnStore
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct StagedPipeTests {
  private static func bytes(of pipe: FlatPipe, _ set: [UInt8]) -> [UInt8] {
    var encoder = ByteEncoder()
    StagedPipe.put(pipe, set: set, into: &encoder)
    return encoder.bytes
  }

  private static func read(_ bytes: [UInt8]) throws -> (pipe: FlatPipe, set: [UInt8]) {
    var pipe = FlatPipe()
    var decoder = ByteDecoder(bytes[...])
    let set = try StagedPipe.read(&decoder, into: &pipe)
    return (pipe, Array(set))
  }

  @Test(arguments: Seeds.smoke) func `a pipe comes back, wherever it lies`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for reach in [20, 3_000_000, 1_999_000_000_000] as [Int64] {
      var field = RandomField()
      (field.reach, field.step) = (reach, random.chance(oneIn: 2) ? 10 : 1)
      for set in [[], [0], [UInt8](repeating: 7, count: 300)] {
        var pipe = FlatPipe(anyPipe("", &random, in: field))
        if random.chance(oneIn: 3) { pipe.tops = pipe.tops.map { _ in -7 } }
        let back = try Self.read(Self.bytes(of: pipe, set))
        #expect(back.pipe == pipe && back.set == set, "seed \(seed)")
      }
    }
  }

  @Test func `the deepest and the highest depth come back, and zero is none of the unknown`() throws {
    var pipe = FlatPipe(Samples.bare("W"))
    for tops in [[0, PipeColumns.unknownTop], [1_000_000_000, -1_000_000_000], [0, 0], [-1, 0]] as [[Int32]] {
      pipe.vertices = tops.indices.map { Samples.at(Int64($0), 0) }
      (pipe.tops, pipe.partLengths, pipe.id) = (tops, [tops.count], [])
      #expect(try Self.read(Self.bytes(of: pipe, [1])).pipe == pipe)
    }
  }

  @Test(arguments: Seeds.smoke) func `a damaged record is said to be, or is another pipe`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = Self.bytes(of: FlatPipe(anyPipe("", &random)), [5, 6])
    for _ in 0..<50 {
      var damaged = bytes
      if random.chance(oneIn: 2) { damaged.removeLast(random.integer(in: 1...damaged.count)) }
      if let place = damaged.indices.randomElement(using: &random) { damaged[place] ^= random.integer(in: 1...255) }
      guard let (pipe, _) = try? Self.read(damaged) else { continue }
      #expect(pipe.vertices.count == pipe.tops.count && !pipe.vertices.isEmpty, "seed \(seed)")
      #expect(pipe.vertices.allSatisfy { $0.isStorable }, "seed \(seed)")
    }
  }
}
