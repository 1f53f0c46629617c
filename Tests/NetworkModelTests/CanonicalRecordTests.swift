import ColumnStore
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct CanonicalRecordTests {
  private static func bytes(of pipe: Pipe) -> [UInt8] {
    var encoder = ByteEncoder()
    CanonicalRecord.put(FlatPipe(pipe), set: [3, 0], into: &encoder)
    return encoder.bytes
  }

  @Test(arguments: Seeds.few)
  func `records sort by key, then by id`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var field = RandomField()
    // A few positions and a few ids, so that ties are common.
    (field.reach, field.step) = (20, 10)
    let ids = ["", "a", "a\u{0}", "a\u{0}b", "a\u{1}", "aa", "b", "é", "\u{FF}"]
    let pipes = (0..<60).map { _ in anyPipe(random.pick(ids) ?? "", &random, in: field) }
    let sorted = pipes.sorted { Self.bytes(of: $0).lexicographicallyPrecedes(Self.bytes(of: $1)) }
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      let keys = [left, right].map { CanonicalRecord.key(of: $0.parts[0].vertices[0]) }
      #expect(keys[0] <= keys[1], "seed \(seed)")
      if keys[0] < keys[1] { continue }
      #expect(!right.id.utf8.lexicographicallyPrecedes(left.id.utf8), "seed \(seed): \(left.id) before \(right.id)")
    }
  }

  @Test(arguments: Seeds.few)
  func `the pipe is in its record`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var read = FlatPipe()
    for id in ["P", "", "a\u{0}\u{0}b", "\u{0}"] {
      let pipe = anyPipe(id, &random)
      let (key, set) = try CanonicalRecord.read(Self.bytes(of: pipe)[...], into: &read)
      #expect(read == FlatPipe(pipe), "seed \(seed)")
      #expect(key == CanonicalRecord.key(of: pipe.parts[0].vertices[0]) && Array(set) == [3, 0], "seed \(seed)")
    }
  }

  @Test func `the key goes by the first vertex in millimetres`() {
    #expect(CanonicalRecord.key(of: GridPoint(x: 0, y: 0)) == 0)
    #expect(CanonicalRecord.key(of: GridPoint(x: 9, y: 9)) == 0)
    let key = CanonicalRecord.key(of: GridPoint(x: 120, y: 340))
    #expect(key == HilbertCurve.key(x: 12, y: 34))
    var pipe = Samples.bare("W")
    pipe.parts[0].vertices = [GridPoint(x: 120, y: 340), GridPoint(x: 0, y: 0)]
    let head = Self.bytes(of: pipe).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    #expect(head == key)
  }
}
