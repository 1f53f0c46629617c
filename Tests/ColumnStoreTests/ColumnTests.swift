import TestSupport
import Testing

@testable import ColumnStore

@Suite struct Columns {
  func column(_ bytes: [UInt8], after before: Int = 0) throws -> Column {
    let file = try SampleColumnFiles.bytes([(1, [UInt8](repeating: 7, count: before)), (2, bytes), (3, [1])])
    return try ColumnFile.inMemory(file, name: "a", kind: SampleColumnFiles.kind).column(2)
  }

  @Test func `elements are read by their width`() throws {
    let column = try column([0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3, 4, 5, 6, 7, 0x88, 9])
    #expect(column.count == 17)
    #expect(try column.uint8(at: 16) == 9)
    #expect(try column.uint16(at: 0) == 0xFFFE)
    #expect(try column.uint16(at: 7) == 0x8807)
    #expect(try column.uint32(at: 3) == 0x8807_0605)
    #expect(try column.int32(at: 0) == -2)
    #expect(try column.uint64(at: 1) == 0x8807_0605_0403_0201)
    #expect(try column.int64(at: 0) == -2)
  }

  @Test(arguments: [-1, 17, 18, 1 << 32, .max, .min, .max / 4 + 1, .max / 8 + 1])
  func `an index beyond a column is damage, however far`(index: Int) throws {
    let column = try column([UInt8](repeating: 0, count: 17))
    let reads: [() throws -> Void] = [
      { _ = try column.uint8(at: index) }, { _ = try column.uint16(at: index) },
      { _ = try column.uint32(at: index) }, { _ = try column.int32(at: index) },
      { _ = try column.uint64(at: index) }, { _ = try column.int64(at: index) },
    ]
    for read in reads {
      let error = #expect(throws: ColumnFileError.self) { try read() }
      #expect(error?.description.contains("section 2, which has 17 bytes") == true)
    }
  }

  @Test func `an element that lies in a column in part is damage`() throws {
    let column = try column([UInt8](repeating: 0, count: 17))
    #expect(try column.uint64(at: 1) == 0)
    #expect(throws: ColumnFileError.self) { try column.uint64(at: 2) }
    #expect(throws: ColumnFileError.self) { try column.uint16(at: 8) }
  }

  @Test(arguments: [-1..<1, 0..<18, 17..<18, 18..<18, (-1)..<(-1), Int.min..<Int.max, 5..<Int.max, Int.max..<Int.max])
  func `a range beyond a column is damage, however far`(range: Range<Int>) throws {
    let column = try column([UInt8](repeating: 0, count: 17))
    #expect(throws: ColumnFileError.self) { try column.bytes(range) }
    #expect(throws: ColumnFileError.self) { try column.require(range) }
    let address = unsafe try? column.address(of: range)
    #expect(unsafe address == nil)
  }

  @Test func `empty ranges are there from the start to the end`() throws {
    for before in [0, 32_768 - 64, 32_768] {
      let column = try column([UInt8](repeating: 0, count: 17), after: before)
      for index in 0...17 { #expect(try column.bytes(index..<index) == []) }
    }
    #expect(try column([]).bytes(0..<0) == [])
  }

  @Test(arguments: Seeds.smoke)
  func `any range reads what was written, across blocks and before and after they are checked`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let content = SampleColumnFiles.noise(random.integer(in: 1...200_000), seed: seed)
    let column = try column(content, after: random.integer(in: 0...70_000))
    for _ in 0..<40 {
      let start = random.integer(in: 0...content.count)
      let end = random.chance(oneIn: 3) ? content.count : min(content.count, start + random.integer(in: 0...50))
      #expect(try column.bytes(start..<end) == Array(content[start..<end]), "seed \(seed)")
      let index = random.integer(in: 0...content.count - 1)
      #expect(try column.uint8(at: index) == content[index], "seed \(seed)")
      if index / 4 < content.count / 4 {
        #expect(try column.uint32(at: index / 4) == content.littleEndian(UInt32.self, at: index / 4 * 4))
      }
    }
  }

  @Test func `a column keeps its file alive`() throws {
    let content = SampleColumnFiles.noise(50_000, seed: 4)
    let column = try column(content)
    #expect(try column.bytes(0..<50_000) == content)
    let address = unsafe try column.address(of: 40_000..<40_001)
    #expect(unsafe address.load(as: UInt8.self) == content[40_000])
  }
}
