import ColumnStore
import Testing

@Suite struct `Collecting bytes` {
  @Test func `pieces follow each other as they come`() {
    let collector = ByteCollector()
    #expect(collector.bytes == [])
    let source: [UInt8] = [1, 2, 3, 4, 5]
    collector.append(source[3...])
    collector.append([])
    collector.append(source[..<2])
    #expect(collector.bytes == [4, 5, 1, 2])
  }
}
