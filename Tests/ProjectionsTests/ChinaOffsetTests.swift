import Testing

@testable import Projections

struct ChinaOffsetTests {
  @Test(arguments: [
    ("GCJ-02", ChinaOffset.gcj02), ("GCJ02", .gcj02), ("GCJ 02", .gcj02), ("EPSG:GCJ-02", .gcj02), ("BD-09", .bd09),
    ("BD09LL", .bd09), ("BD_09", .bd09),
  ])
  func `every usual spelling is read`(text: String, offset: ChinaOffset) {
    #expect(ChinaOffset(spelled: text) == offset)
  }

  @Test(arguments: ["GCJ", "GCJ-03", "BD09MC", "GCJ02MC", "WGS84", "", "GCJ-02X"])
  func `nothing else is`(text: String) {
    #expect(ChinaOffset(spelled: text) == nil)
  }

  @Test func `positions move inside the smallest box in use, its edges with it`() {
    for (longitude, latitude, moves) in [
      (106.577, 29.557, true), (73.66, 3.86, true), (135.05, 53.55, true), (73.65, 30, false), (135.06, 30, false),
      (106, 3.85, false), (106, 53.56, false), (-106.577, 29.557, false), (.nan, 30, false),
    ] {
      #expect(
        ChinaOffset.moves(GeographicPoint(longitude: longitude, latitude: latitude)) == moves,
        "\(longitude), \(latitude)")
    }
  }

  @Test func `it adds seven tenths of a metre`() {
    #expect(ChinaOffset.addedMetres == 0.75)
  }
}
