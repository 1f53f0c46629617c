import FeatureFormats
import TestSupport
import Testing

@testable import PermitPipeline

@Suite struct PermitFilesTests {
  private static let point = #"{"type":"Point","coordinates":[8,48]}"#

  private func names(_ files: PermitFiles) throws -> [String] {
    var names: [String] = []
    try files.forEach { source in
      var rows = 0
      while try source.next() != nil { rows += 1 }
      names.append("\(source.name) \(source.crs ?? "-") \(rows)")
    }
    return names
  }

  @Test func `files are opened in the order they are named`() throws {
    try withTemporaryDirectory { directory in
      let files = try PermitFiles(
        [directory.write("b.geojson", Self.point), directory.write("a.csv", "id,wkt\n1,POINT(8 48)\n")], layers: [],
        crs: nil)
      #expect(try names(files) == ["b.geojson OGC:CRS84 1", "a.csv - 1"])
      #expect(files.leftOut.isEmpty)
    }
  }

  @Test func `a layer of a file that has none is refused`() {
    #expect(throws: FormatError.self) { _ = try PermitFiles(["a.geojson"], layers: ["digs"], crs: nil) }
  }

  @Test(.enabled(if: GDALTool.isInstalled, GDALTool.absent))
  func `every layer with places is a source, and the others are named`() throws {
    try withTemporaryDirectory { directory in
      let (json, gpkg) = (try directory.write("a.geojson", Self.point), directory.path("digs.gpkg"))
      try GDALTool.convert("-q", gpkg, json, "-nln", "pits")
      try GDALTool.convert("-q", "-update", gpkg, json, "-nln", "trenches")
      try GDALTool.convert("-q", "-update", gpkg, try directory.write("b.csv", "a,b\n1,2\n"), "-nln", "notes")
      let files = try PermitFiles([gpkg], layers: [], crs: nil)
      #expect(try names(files) == ["digs.gpkg:pits EPSG:4326 1", "digs.gpkg:trenches EPSG:4326 1"])
      #expect(files.leftOut.count == 1 && files.leftOut[0].contains("'notes'"))
      let chosen = try PermitFiles([gpkg], layers: ["trenches"], crs: nil)
      #expect(try names(chosen) == ["digs.gpkg:trenches EPSG:4326 1"])
      #expect(throws: FormatError.self) { _ = try PermitFiles([gpkg], layers: ["trenches", "x"], crs: nil) }
    }
  }
}
