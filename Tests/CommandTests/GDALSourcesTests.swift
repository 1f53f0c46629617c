import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: GDALTool.isInstalled, GDALTool.absent)) struct `Sources that GDAL reads` {
  /// 400 gas pipes of 1 m, enough that a file can be cut in the middle of its records.
  private static let pipes = Town.collection(
    (0..<400).map { n in
      let y = 29.55 + Double(n) * 1e-4
      return Town.feature("LineString", "[[106.57,\(y)],[106.57001,\(y)]]", #""id":"p\#(n)","class":"gas""#)
    })

  private func refused(_ path: String, _ words: String..., in folder: TemporaryDirectory) throws {
    let before = try folder.names()
    let run = try Program.run(["import", path, "-o", folder.path("a.trench"), "--row-ids", "--allow-rejects"])
    #expect(run.status == 2 && run.output.isEmpty && run.errorLines.count == 1, "\(run.command): \(run.errors)")
    for word in words { #expect(run.errors.contains(word), "\(run.errors)") }
    #expect(try folder.names() == before)
  }

  @Test(arguments: ["a.fgb", "a.shp", "a.dbf", "a.shx", "a.gpkg", "a.gml"], [30, 60, 95])
  func `a file that is cut is refused and nothing is written`(name: String, percent: Int) throws {
    try withTemporaryDirectory { folder in
      let whole = name.hasSuffix(".dbf") || name.hasSuffix(".shx") ? "a.shp" : name
      let json = try folder.write("a.geojson", Self.pipes)
      try GDALTool.convert("-q", folder.path(whole), json)
      let bytes = try folder.bytes(name)
      try folder.write(name, Array(bytes.prefix(bytes.count * percent / 100)))
      // Of a Shapefile we see by ourselves that it is shorter than its head says.
      try refused(folder.path(whole), whole.hasSuffix(".shp") ? "a.shp" : "GDAL", in: folder)
    }
  }

  @Test func `a page of zeros in the middle of a GeoPackage is damage`() throws {
    try withTemporaryDirectory { folder in
      let json = try folder.write("a.geojson", Self.pipes)
      try GDALTool.convert("-q", folder.path("a.gpkg"), json, "-lco", "SPATIAL_INDEX=NO")
      var bytes = try folder.bytes("a.gpkg")
      // Whole pages from the end hold the rows that were written last.
      let page = 4096
      let first = bytes.count / page - 4
      bytes.replaceSubrange(first * page..<(first + 2) * page, with: [UInt8](repeating: 0, count: 2 * page))
      try folder.write("a.gpkg", bytes)
      try refused(folder.path("a.gpkg"), "GDAL", in: folder)
    }
  }

  @Test func `layers are chosen by name, and one without places is named in the summary`() throws {
    try withTemporaryDirectory { folder in
      let json = try folder.write("a.geojson", Town.pipes)
      let table = try folder.write("b.csv", "a,b\n1,2\n3,4\n")
      let gpkg = folder.path("a.gpkg")
      try GDALTool.convert("-q", gpkg, json, "-nln", "mains")
      try GDALTool.convert("-q", "-update", gpkg, table, "-nln", "styles")
      let run = try Program.run(["import", gpkg, "-o", folder.path("a.trench")])
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("'a.gpkg': the layer 'styles' has no geometries and was left out, 2 records"))
      #expect(run.errors.contains("source     a.gpkg: EPSG:4326"))
      #expect(try Program.run(["import", gpkg, "-o", folder.path("b.trench"), "--layer", "mains", "-q"]).status == 0)
      expectRefusal(
        try Program.run(["import", gpkg, "-o", folder.path("c.trench"), "--layer", "oil"]), saying: "oil", "mains")
      expectRefusal(
        try Program.run(["import", json, "-o", folder.path("c.trench"), "--layer", "oil"]), saying: "--layer")
    }
  }

  @Test func `pipes whose geometries name their own CRS are never taken for those of another`() throws {
    try withTemporaryDirectory { folder in
      func pipe(_ system: Int) -> String {
        """
        <gml:featureMember><c:pipe><c:place><gml:LineString srsName="EPSG:\(system)"><gml:coordinates>
        500000,5500000 500050,5500000</gml:coordinates></gml:LineString></c:place></c:pipe></gml:featureMember>
        """
      }
      let gml = try folder.write(
        "a.gml",
        #"<?xml version="1.0"?><c:all xmlns:c="http://example.com/c" xmlns:gml="http://www.opengis.net/gml">"#
          + pipe(25832) + pipe(25833) + "</c:all>")
      let arguments = ["import", gml, "-o", folder.path("a.trench"), "--row-ids"]
      let row = "row 2 is in EPSG:25833, the source in EPSG:25832"
      expectRefusal(try Program.run(arguments), saying: row)
      expectRefusal(try Program.run(arguments + ["--crs", "EPSG:25832"]), saying: row)
      expectRefusal(try Program.run(arguments + ["--crs", "EPSG:25833"]), saying: "it names the CRS EPSG:25832")
    }
  }

  @Test func `a site and permits may be layers`() throws {
    try withTemporaryDirectory { folder in
      let pipes = try folder.write("a.geojson", Town.pipes)
      #expect(try Program.run(["import", pipes, "-o", folder.path("a.trench"), "-q"]).status == 0)
      let dig = Town.feature("Point", "[106.57,29.55]", #""id":"P-1","radius":2,"depth":1.5"#)
      let json = try folder.write("digs.geojson", Town.collection([dig]))
      try GDALTool.convert("-q", folder.path("digs.gpkg"), json)
      func check(_ file: String) throws -> Program.Run {
        try Program.run([
          "check", folder.path("a.trench"), "--site", folder.path(file), "--rules", "cn", "--format", "json",
        ])
      }
      let (asLayer, asJSON) = (try check("digs.gpkg"), try check("digs.geojson"))
      #expect(asLayer.status == asJSON.status, "\(asLayer.errors)")
      #expect(asLayer.text.contains(#""permit":"P-1""#))
      let run = try Program.run([
        "batch", folder.path("a.trench"), folder.path("digs.gpkg"), "--rules", "cn", "-o", folder.path("d.jsonl"), "-q",
      ])
      #expect(run.status == 0, "\(run.errors)")
      #expect(try folder.text("d.jsonl").hasPrefix(#"{"permit":"P-1","row":1,"#))
      expectRefusal(
        try Program.run([
          "check", folder.path("a.trench"), "--site", folder.path("digs.gpkg"), "--layer", "none", "--rules", "cn",
        ]), saying: "none", "digs")
    }
  }

  @Test func `no input is written over, whatever it is called`() throws {
    try withTemporaryDirectory { folder in
      let json = try folder.write("a.geojson", Town.pipes)
      try GDALTool.convert("-q", folder.path("a.gpkg"), json)
      try GDALTool.convert("-q", folder.path("s.shp"), json)
      let pairs = [
        ("GPKG:\(folder.path("a.gpkg")):a", "a.gpkg"), (folder.path("s.shp"), "s.dbf"), (folder.path, "new.trench"),
      ]
      for (source, output) in pairs {
        expectRefusal(
          try Program.run(["import", source, "-o", folder.path(output)]), saying: "is read and cannot be written too")
      }
    }
  }

  @Test func `without the library the error names the package, and other formats need none`() throws {
    try withTemporaryDirectory { folder in
      let json = try folder.write("a.geojson", Town.pipes)
      try GDALTool.convert("-q", folder.path("a.gpkg"), json)
      let none = ["TRENCH_GDAL": "/nowhere/libgdal.so"]
      func run(_ name: String) throws -> Program.Run {
        try Program.run(["import", folder.path(name), "-o", folder.path("n.trench"), "-q"], environment: none)
      }
      expectRefusal(try run("a.gpkg"), saying: "TRENCH_GDAL names '/nowhere/libgdal.so'", ".geojson .json")
      #expect(try run("a.geojson").status == 0)
    }
  }
}
