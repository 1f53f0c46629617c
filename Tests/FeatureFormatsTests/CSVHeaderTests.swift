import Testing

@testable import FeatureFormats

@Suite struct `Table headers` {
  private func place(_ names: [String], field: String? = nil) throws -> CSVHeader.Place {
    try CSVHeader(names: names, field: field).place
  }

  @Test func `the geometry is found by its usual names in any case, or as x and y`() throws {
    for name in ["wkt", "WKT", "Geometry", "geom", "the_geom", "SHAPE"] {
      #expect(try place(["id", name]) == .text(1))
    }
    #expect(try place(["Y", "id", "x"]) == .coordinates(x: 2, y: 0))
    #expect(try place(["x", "y", "shape", "wkt"]) == .text(3))
  }

  @Test func `a named column comes before the usual ones`() throws {
    #expect(try place(["wkt", "Where"], field: "Where") == .text(1))
    #expect(try place(["wkt", "WHERE"], field: "where") == .text(1))
    #expect(throws: CSVHeader.Problem.self) { try place(["wkt"], field: "where") }
  }

  @Test func `two named columns come before the usual ones`() throws {
    let named = ReaderOptions.CoordinateFields(x: "EAST", y: "North")
    #expect(
      try CSVHeader(names: ["wkt", "north", "EAST"], field: nil, coordinates: named).place == .coordinates(x: 2, y: 1))
    let error = #expect(throws: CSVHeader.Problem.self) {
      try CSVHeader(names: ["EAST"], field: nil, coordinates: named)
    }
    #expect(error?.text == "no column is named 'North'; there are 'EAST'")
  }

  @Test func `no geometry and repeated names are refused`() {
    let none = #expect(throws: CSVHeader.Problem.self) { try place(["id", "x"]) }
    #expect(none?.text.contains("there are 'id', 'x'") == true)
    let twice = #expect(throws: CSVHeader.Problem.self) { try place(["id", "wkt", "id"]) }
    #expect(twice?.text.contains("two columns are named 'id'") == true)
    #expect(throws: Never.self) { try place(["wkt", "", ""]) }
  }
}
