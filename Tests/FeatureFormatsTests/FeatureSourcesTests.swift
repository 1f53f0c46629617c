import ColumnStore
import Foundation
import TestSupport
import Testing

@testable import FeatureFormats
@testable import ForeignReaders

@Suite struct `Opening sources` {
  @Test func `the ending names the format in any case`() {
    for name in ["a.geojson", "a.JSON", "x/y.z/a.geojsonl", "a.ndjson", "a.jsonl", "a.geojsons", "a.b.geojsonseq"] {
      #expect(FeatureSources.format(ofPath: name) == .geoJSON, "\(name)")
    }
    #expect(FeatureSources.format(ofPath: "a.CSV") == .csv)
    #expect(FeatureSources.format(ofPath: "town.INP") == .epanet)
    for name in ["-", "", "a", "a.gpkg", "json", "x.json/a", "x.json/"] {
      #expect(FeatureSources.format(ofPath: name) == (name == "x.json/" ? .geoJSON : nil), "\(name)")
    }
  }

  @Test func `what has another ending is left to GDAL, if it is there to be read again`() throws {
    try withTemporaryDirectory { directory in
      let path = try directory.write("a.gpkg", "x")
      #expect(FeatureSources.isForeign(path))
      #expect(FeatureSources.isForeign(directory.path))
      for path in ["PG:dbname=town", "/vsizip/a.zip/a.shp"] { #expect(FeatureSources.isForeign(path)) }
      for path in ["-", "a.geojson", "PG:a.csv", "/dev/null", directory.path("none.gpkg")] {
        #expect(!FeatureSources.isForeign(path), "\(path)")
      }
    }
    let error = Reading(path: "/nowhere/a.gpkg").error
    #expect(error?.fileError?.code == ENOENT)
  }

  @Test func `what is refused says both what is read without GDAL and what GDAL needs or says`() {
    let none = FeatureSources.refusal("a.gpkg", GDALError("install it", .library)).description
    #expect(none.contains(".geojson .json") && none.contains("it asks GDAL: install it"))
    let unknown = FeatureSources.refusal("a.xyz", GDALError("not recognized", .unknownFormat)).description
    #expect(unknown.contains(".geojson .json") && unknown.contains("GDAL says: not recognized"))
    #expect(
      FeatureSources.refusal("a.gpkg", GDALError("malformed")).description
        == "cannot read 'a.gpkg': GDAL says: malformed")
  }

  @Test func `memory is not read by GDAL`() {
    #expect(Reading("x", .gdal).error?.problem.contains("save it to a file") == true)
  }

  @Test func `files are read by their content whatever their ending`() throws {
    try withTemporaryDirectory { directory in
      let lines = pointFeature(1) + "\n" + pointFeature(2) + "\n"
      var read = Reading(path: try directory.write("a.json", lines))
      #expect(read.outline == ["f", "f"])
      let collection = String.collection([pointFeature(1)])
      read = Reading(path: try directory.write("a.geojsonl", collection))
      #expect(read.outline == ["f"])
      read = Reading(path: try directory.write("a.csv", "wkt\nPOINT(1 2)\n"))
      #expect(read.outline == ["f"])
    }
  }

  @Test func `an empty file of lines is whole, another is not`() throws {
    try withTemporaryDirectory { directory in
      var read = Reading(path: try directory.write("a.geojsonl", ""))
      #expect(read == Reading("[]"))
      read = Reading(path: try directory.write("a.geojson", ""))
      #expect(read.error != nil)
    }
  }

  @Test func `missing files and directories are said as the system says them`() throws {
    try withTemporaryDirectory { directory in
      #expect(Reading(path: directory.path("none.json")).error?.fileError?.code == ENOENT)
      let folder = directory.path("folder.json")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
      #expect(Reading(path: folder).error?.description.contains("Is a directory") == true)
    }
  }

  @Test func `without a format the first byte tells it`() {
    let feature = pointFeature(1)
    for text in [feature, " \n" + feature, "[\(feature)]", "\u{1E}\(feature)\n", "\u{FEFF}" + feature] {
      #expect(Reading(text, nil).outline == ["f"], "\(text)")
    }
    #expect(Reading("id,wkt\n1,POINT(1 2)\n", nil).outline == ["f"])
    #expect(Reading("\twkt\n1\tPOINT(1 2)\n", nil).outline == ["f"])
    #expect(Reading("", nil).error?.problem.contains("empty") == true)
  }
}
