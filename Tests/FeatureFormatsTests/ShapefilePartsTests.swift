import TestSupport
import Testing

@testable import FeatureFormats

@Suite struct ShapefilePartsTests {
  private func word(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }

  /// Files of points, 20 bytes each, as their heads and index describe them.
  private func write(shapes: Int, indexed: Int, rows: Int, cut: Int = 0, in folder: TemporaryDirectory) throws
    -> [String]
  {
    let length = 100 + 28 * shapes
    let shp = [UInt8](repeating: 0, count: 24) + word(length / 2) + [UInt8](repeating: 0, count: length - 28 - cut)
    let shx =
      [UInt8](repeating: 0, count: 100) + (0..<indexed).flatMap { word((100 + 28 * $0) / 2) + word(10) }
    let dbf: [UInt8] = [3, 0, 0, 0] + word(rows).reversed()
    return try [("p.shp", shp), ("p.shx", shx), ("p.DBF", dbf)].map { try folder.write($0.0, $0.1) }
  }

  private func refusal(shapes: Int, indexed: Int, rows: Int, cut: Int = 0) throws -> String? {
    try withTemporaryDirectory { folder in
      let files = try write(shapes: shapes, indexed: indexed, rows: rows, cut: cut, in: folder)
      do throws(FormatError) {
        try ShapefileParts.check(layer: "p", among: files, source: "p.shp")
        return nil
      } catch {
        return error.description
      }
    }
  }

  @Test func `files that tell of the same records belong together`() throws {
    #expect(try refusal(shapes: 5, indexed: 5, rows: 5) == nil)
    #expect(try refusal(shapes: 0, indexed: 0, rows: 0) == nil)
  }

  @Test func `what GDAL would leave out without a word is refused`() throws {
    #expect(try refusal(shapes: 5, indexed: 3, rows: 5)?.contains("p.shx has 3 records and p.dbf 5") == true)
    #expect(try refusal(shapes: 5, indexed: 5, rows: 3)?.contains("p.shx has 5 records and p.dbf 3") == true)
    #expect(try refusal(shapes: 5, indexed: 3, rows: 3)?.contains("goes on behind the last record") == true)
    #expect(try refusal(shapes: 5, indexed: 5, rows: 5, cut: 28)?.contains("says it has 240 bytes") == true)
  }
}
