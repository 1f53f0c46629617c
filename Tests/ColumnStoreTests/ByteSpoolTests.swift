import TestSupport
import Testing

@testable import ColumnStore

@Suite struct `Byte spools` {
  func content(_ spool: ByteSpool) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try spool.forEachChunk { bytes += $0 }
    return bytes
  }

  @Test func `numbers are added lowest byte first`() throws {
    let spool = ByteSpool(limit: 100, directory: "/nowhere")
    try spool.append(UInt8(1))
    try spool.append(UInt16(0x0302))
    try spool.append(Int32(-2))
    try spool.append(Int64(5))
    #expect(spool.count == 15)
    #expect(try content(spool) == [1, 2, 3, 0xFE, 0xFF, 0xFF, 0xFF, 5, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test(arguments: Seeds.smoke)
  func `whatever the limit, what was added comes back, and again, and with more`(seed: UInt64) throws {
    try withTemporaryDirectory { directory in
      var random = SplitMix64(seed: seed)
      let limits = [0, 1, ByteSpool.chunkSize, 200_000, Int.max]
      let spools = limits.map { ByteSpool(limit: $0, directory: directory.path) }
      var expected: [UInt8] = []
      for round in 0..<3 {
        for _ in 0..<random.integer(in: 0...20) {
          let piece = SampleColumnFiles.noise(
            random.chance(oneIn: 5) ? random.integer(in: 0...150_000) : random.integer(in: 0...20), seed: random.next())
          expected += piece
          for spool in spools { try spool.append(piece) }
          let number = random.next()
          expected.appendLittleEndian(number)
          for spool in spools { try spool.append(number) }
        }
        for (limit, spool) in zip(limits, spools) {
          #expect(spool.count == expected.count, "seed \(seed), limit \(limit), round \(round)")
          for _ in 0..<2 { #expect(try content(spool) == expected, "seed \(seed), limit \(limit), round \(round)") }
        }
      }
      #expect(try directory.names() == [])
    }
  }

  @Test func `an empty spool gives out nothing`() throws {
    try ByteSpool(limit: 0, directory: "/nowhere").forEachChunk { _ in Issue.record("a chunk of nothing") }
  }

  @Test func `no file is made below the limit, and one that cannot be made above it is an error`() throws {
    let spool = ByteSpool(limit: 3 * ByteSpool.chunkSize, directory: "/nowhere")
    let chunk = [UInt8](repeating: 1, count: ByteSpool.chunkSize)
    // One more lies in the buffer.
    for _ in 0..<4 { try spool.append(chunk) }
    let error = #expect(throws: FileError.self) { try spool.append(UInt8(1)) }
    #expect(error?.description.contains("'/nowhere'") == true)
  }

  @Test func `numbers that do not fill a chunk evenly stay whole`() throws {
    let spool = ByteSpool(limit: .max, directory: "/nowhere")
    try spool.append(UInt8(9))
    var expected: [UInt8] = [9]
    for number in 0..<UInt64(20_000) {
      try spool.append(number)
      expected.appendLittleEndian(number)
    }
    #expect(try content(spool) == expected)
  }

  @Test func `what the reader throws ends the reading`() throws {
    let spool = ByteSpool(limit: 10, directory: "/nowhere")
    try spool.append([1])
    let refusal = FileError(operation: "write", path: "a", code: 28)
    #expect(throws: refusal) { try spool.forEachChunk { _ throws(FileError) in throw refusal } }
  }
}
