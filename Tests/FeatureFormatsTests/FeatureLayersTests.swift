import ForeignReaders
import Foundation
import TestSupport
import Testing

@testable import FeatureFormats

@Suite struct `Layers of sources` {
  private static let absent: Comment = "the library GDAL is not installed (gdal-bin)"

  /// A folder of tables, which GDAL reads as one source of many layers.
  private func folder(_ body: (String) throws -> Void) throws {
    try withTemporaryDirectory { directory in
      try directory.write("gas.csv", "id,wkt\n1,POINT(1 2)\n")
      try directory.write("water.csv", "id,wkt\n1,POINT(1 2)\n")
      try directory.write("styles.csv", "a,b\n1,2\n")
      try body(directory.path)
    }
  }

  private func refusal(_ path: String, _ names: [String] = []) -> String {
    do throws(FormatError) {
      return "\(try FeatureLayers(of: path, names: names).layers.compactMap(\.name))"
    } catch {
      return error.description
    }
  }

  @Test func `files of ours and standard input are one layer without a name, and have none to choose`() throws {
    for path in ["-", "/nowhere/a.geojson", "a.csv"] {
      let found = try FeatureLayers(of: path)
      #expect(found.layers == [.whole] && found.names.isEmpty && found.leftOut.isEmpty)
      #expect(refusal(path, ["gas"]).contains("leave --layer away"))
    }
  }

  @Test(.enabled(if: GDALLibrary.isAvailable, absent))
  func `all layers with geometries are read, and one without is named with its count`() throws {
    try folder { path in
      let found = try FeatureLayers(of: path)
      #expect(Set(found.layers.compactMap(\.name)) == ["gas", "water"])
      #expect(Set(found.layers.map(\.suffix)) == [":gas", ":water"])
      #expect(found.leftOut.count == 1)
      #expect(found.leftOut[0].hasSuffix("the layer 'styles' has no geometries and was left out, 1 record"))
    }
  }

  @Test(.enabled(if: GDALLibrary.isAvailable, absent))
  func `layers that are asked for are read alone`() throws {
    try folder { path in
      let found = try FeatureLayers(of: path, names: ["water"])
      #expect(found.layers.map(\.name) == ["water"] && found.layers.map(\.suffix) == [":water"])
      #expect(found.leftOut.isEmpty)
      try FeatureLayers.check(["water"], in: [found])
      let error = #expect(throws: FormatError.self) { try FeatureLayers.check(["water", "oil"], in: [found]) }
      #expect(error?.problem.contains("'oil'; there are") == true)
    }
  }

  @Test(.enabled(if: GDALLibrary.isAvailable, absent))
  func `a name that no layer has lists those there are`() throws {
    try folder { path in
      let line = refusal(path, ["oil", "styles"])
      for word in ["oil", "gas", "water", "styles"] { #expect(line.contains(word)) }
    }
  }

  @Test(.enabled(if: GDALLibrary.isAvailable, absent))
  func `a source without any place says how GDAL read it`() throws {
    try withTemporaryDirectory { directory in
      try directory.write("styles.csv", "a,b\n1,2\n")
      #expect(refusal(directory.path).contains("none of its layers has geometries (styles)"))
      #expect(refusal(directory.path).contains("as CSV"))
    }
  }

  @Test(.enabled(if: GDALLibrary.isAvailable, absent))
  func `a file of no known format names ours, and what GDAL says`() throws {
    try withTemporaryDirectory { directory in
      let line = refusal(try directory.write("a.xyz", "nothing"))
      #expect(line.contains(".geojson .json") && line.contains("GDAL says: ") && line.contains("not recognized"))
    }
  }

  @Test(.enabled(if: GDALTool.isInstalled, GDALTool.absent), arguments: ["shx", "dbf", "SHX", "DBF"])
  func `a Shapefile that lacks one of its files is refused with its name`(ending: String) throws {
    try withTemporaryDirectory { directory in
      let json = try directory.write("a.geojson", pointFeature(1))
      try GDALTool.convert("-q", directory.path("b.shp"), json)
      #expect(refusal(directory.path("b.shp")) == #"["b"]"#)
      let path = directory.path("b.\(ending.lowercased())")
      if ending == ending.uppercased() {
        // The same file by its name of old is fine.
        try FileManager.default.moveItem(atPath: path, toPath: directory.path("b.\(ending)"))
        #expect(refusal(directory.path("b.shp")) == #"["b"]"#)
      } else {
        try FileManager.default.removeItem(atPath: path)
        #expect(refusal(directory.path("b.shp")).contains(".\(ending)"))
        #expect(refusal(directory.path("b.shp")).contains("a Shapefile is the files .shp, .shx and .dbf together"))
      }
    }
  }
}
