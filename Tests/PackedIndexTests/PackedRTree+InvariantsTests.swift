import ColumnStore
import PackedIndex
import TestSupport
import Testing

@Suite struct `Invariants` {
  @Test(arguments: Scatter.allCases)
  func `what the writer writes keeps the rules`(scatter: Scatter) throws {
    var random = SplitMix64(seed: 11)
    for count in [0, 1, 16, 17, 300] { try Trees.tree(scatter.entries(count, &random)).check() }
  }

  @Test func `any changed bit breaks a rule, unless it leaves a box or group that might have been`() throws {
    var random = SplitMix64(seed: 3)
    let entries = Scatter.town.entries(19, &random)
    let right = try Trees.bytes(entries)
    var unseen = 0
    // Not each bit, for the tests' time; 11 steps through every bit of a byte and every lane.
    for bit in stride(from: 0, to: right.count * 8, by: 11) {
      var bytes = right
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      let tree = try PackedRTree(nodes: Trees.column(bytes), count: entries.count)
      guard (try? tree.check()) != nil else { continue }
      // An entry's box is nobody's copy: inside the box of its leaf any of its sides may move.
      #expect(bit / 8 < 2 * 288, "bit \(bit) of the root")
      #expect(bit / 8 % 288 < 256, "bit \(bit) of a mask")
      unseen += 1
    }
    #expect(unseen < right.count * 8 / 11 / 4)
  }

  @Test func `the message has the node, the lane and the rule`() throws {
    let entries = Array(repeating: Entry(box: IndexBox(minX: 5, minY: 5, maxX: 9, maxY: 9), group: 2), count: 17)
    func words(_ change: (inout [UInt8]) -> Void) throws -> String {
      let tree = try Trees.tree(entries, changing: change)
      let error = #expect(throws: ColumnFileError.self) { try tree.check() }
      return try #require(error).description
    }
    #expect(try words { $0[2 * 288] = 4 }.contains("index node 2: lane 0 has another box than its child, node 0"))
    #expect(try words { $0[2 * 288 + 258] = 12 }.contains("node 2: lane 1 has other groups than its child, node 1"))
    #expect(try words { $0[288 + 4] = 0 }.contains("node 1: lane 1 is not padding, and nothing is below it"))
    #expect(try words { $0[288] = 10 }.contains("node 1: lane 0 has a box with its corners swapped or outside"))
    #expect(try words { $0[256] = 5 }.contains("node 0: lane 0 is not of one group"))
    #expect(try words { $0.replaceSubrange(256..<258, with: [0, 0x80]) }.contains("lane 0 is not of one group"))
  }
}
