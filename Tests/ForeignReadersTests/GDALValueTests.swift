import Testing

@testable import ForeignReaders

@Suite struct `GDAL values` {
  @Test(arguments: [
    (Int32(0), Int32(1), GDALFieldKind.truth), (0, 0, .integer), (0, 2, .integer), (12, 0, .integer), (2, 0, .real),
    (2, 3, .shortReal), (4, 0, .text), (4, 4, .text), (6, 0, .text), (9, 0, .date), (10, 0, .time), (11, 0, .dateTime),
    (1, 0, .shortIntegers), (13, 0, .integers), (3, 0, .reals), (5, 0, .texts), (7, 0, .texts), (8, 0, .bytes),
    (99, 0, .bytes), (-1, -1, .bytes),
  ])
  func `GDAL's numbers name the kinds`(type: Int32, subtype: Int32, kind: GDALFieldKind) {
    #expect(GDALFieldKind(type: type, subtype: subtype) == kind)
  }
}
