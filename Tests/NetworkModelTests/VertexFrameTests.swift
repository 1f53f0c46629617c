import ColumnStore
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct VertexFrameTests {
  private func frame(_ width: Int64, wholeMillimetres: Bool = true) -> VertexFrame {
    VertexFrame(
      covering: GridBox(lower: GridPoint(x: -7, y: 3), upper: GridPoint(x: width - 7, y: 3)),
      isWholeMillimetres: wholeMillimetres)
  }

  @Test func `four bytes hold 4,294 km in millimetres, or 429 km in ticks; more is kept as it is`() {
    let most = Int64(UInt32.max)
    #expect(frame(most * 10).step == 10 && frame(most * 10).stride == 8)
    #expect(frame(most * 10 + 10).step == 0 && frame(most * 10 + 10).stride == 16)
    #expect(frame(most, wholeMillimetres: false).step == 1)
    #expect(frame(most + 1, wholeMillimetres: false).step == 0)
    #expect(frame(0).origin == GridPoint(x: -7, y: 3))
    #expect(VertexFrame(covering: nil, isWholeMillimetres: true).origin == GridPoint(x: 0, y: 0))
  }

  @Test(arguments: Seeds.smoke)
  func `positions come back to the tick`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for step in [1, 10] as [Int64] {
      for reach in [1_000, 20_000_000_000, 1_990_000_000_000] as [Int64] {
        var field = RandomField()
        (field.reach, field.step) = (reach, step)
        let points = (0..<30).map { _ in field.position(&random) }
        let frame = VertexFrame(covering: GridBox(around: points), isWholeMillimetres: step == 10)
        let spool = BuildSpace().spool(share: 1)
        for point in points { try frame.append(point, to: spool) }
        #expect(spool.count == 30 * frame.stride)
        let column = try Columns.column(of: spool)
        for index in points.indices { #expect(try frame.vertex(index, in: column) == points[index], "seed \(seed)") }
        #expect(throws: ColumnFileError.self) { try frame.vertex(30, in: column) }
      }
    }
  }

  @Test func `other steps than none, a tick and a millimetre there are not`() {
    for step in [0, 1, 10] as [Int64] { #expect(VertexFrame(origin: Samples.at(0, 0), step: step)?.step == step) }
    for step in [-10, -1, 2, 100, .max, .min] as [Int64] {
      #expect(VertexFrame(origin: Samples.at(0, 0), step: step) == nil)
    }
  }

  @Test func `a position beyond the earth is damage`() throws {
    let spool = BuildSpace().spool(share: 1)
    for number in [0, Int64.max, Int64.min, 0] { try spool.append(number) }
    let column = try Columns.column(of: spool)
    let frame = try #require(VertexFrame(origin: GridPoint(x: 0, y: 0), step: 0))
    for index in 0..<2 { #expect(throws: ColumnFileError.self) { try frame.vertex(index, in: column) } }
  }
}

/// Columns that are no network's.
enum Columns {
  /// What a spool holds, as the only column of a file in memory.
  static func column(of spool: ByteSpool) throws -> Column {
    let kind = ColumnFileKind(magic: Array("COLUMNS.".utf8), format: 1)
    let collector = ByteCollector()
    let writer = ColumnFileWriter(kind: kind, sections: [(1, spool.count)]) { (piece) throws(FileError) in
      collector.append(piece)
    }
    try spool.forEachChunk { (piece) throws(FileError) in try writer.write(piece, to: 1) }
    try writer.finish()
    return try ColumnFile.inMemory(collector.bytes, name: "columns", kind: kind).column(1)
  }
}
