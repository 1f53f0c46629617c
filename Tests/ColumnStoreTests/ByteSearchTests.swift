import ColumnStore
import Testing

@Suite struct `Searching bytes` {
  @Test func `the first byte at or behind a start is found`() {
    let bytes = Array("a,b,,c".utf8)
    let comma = UInt8(ascii: ",")
    #expect((0...6).map { bytes.firstIndex(ofByte: comma, from: $0) } == [1, 1, 3, 3, 4, nil, nil])
    #expect(bytes.firstIndex(ofByte: 0xFF, from: 0) == nil)
    #expect([UInt8]().firstIndex(ofByte: 0, from: 0) == nil)
    #expect([0xFF, 0xFF].firstIndex(ofByte: 0xFF, from: 1) == 1)
  }
}
