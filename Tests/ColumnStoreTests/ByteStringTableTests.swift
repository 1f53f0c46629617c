import ColumnStore
import TestSupport
import Testing

@Suite struct ByteStringTableTests {
  @Test func `strings are numbered as they come, each once`() {
    var table = ByteStringTable()
    #expect(["b", "a", "", "b", "ab"].map { table.insert(Array($0.utf8)) } == [0, 1, 2, 0, 3])
    #expect(table.count == 4 && table.byteCount == 4)
    #expect(table[0].elementsEqual([98]) && table[2].isEmpty && table[3].elementsEqual([97, 98]))
    #expect(table.number(of: [97]) == 1)
    #expect(table.number(of: [99]) == nil)
  }

  @Test func `nothing is left of what was removed`() {
    var table = ByteStringTable()
    _ = table.insert([1])
    table.removeAll()
    #expect(table.count == 0 && table.number(of: [1]) == nil)
    #expect(table.insert([2]) == 0)
  }

  @Test(arguments: Seeds.smoke) func `it says what a dictionary says`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var table = ByteStringTable()
    var plain: [[UInt8]: Int] = [:]
    for _ in 0..<500 {
      let string = (0..<random.integer(in: 0...3)).map { _ in random.integer(in: 0...7 as ClosedRange<UInt8>) }
      #expect(table.number(of: string) == plain[string], "seed \(seed)")
      let number = plain[string] ?? plain.count
      plain[string] = number
      #expect(table.insert(string) == number, "seed \(seed)")
    }
    for (string, number) in plain { #expect(table[number].elementsEqual(string), "seed \(seed)") }
  }
}
