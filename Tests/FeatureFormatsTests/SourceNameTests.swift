import Foundation
import TestSupport
import Testing

@testable import FeatureFormats

@Suite struct `Names of sources` {
  @Test(arguments: [
    ("-", "-"), ("pipes.geojson", "pipes.geojson"), ("/a/b/c.gpkg", "c.gpkg"), ("a/town.gdb/", "town.gdb"),
    ("PG:host=db dbname=town user=me password=secret", "PG:town"), ("PG:dbname='my town' password=x", "PG:my"),
    ("PG:service=x", "PG:service=x"), ("postgresql://me:secret@db/town?sslmode=require", "postgresql:town"),
    ("GPKG:/a/b.gpkg:gas", "GPKG:b.gpkg:gas"), ("/vsizip/a/b.zip/c.shp", "c.shp"), ("C:\\a.gpkg", "C:\\a.gpkg"),
  ])
  func `people see the last part of a path, or the database`(text: String, name: String) {
    #expect(SourceName.short(text).hasPrefix(name))
    #expect(!SourceName.short(text).contains("secret"))
  }

  @Test(arguments: [
    ("PG:host=db password=secret dbname=town", "PG:host=db password=*** dbname=town"),
    ("PG:host=db PASSWORD = 'my \\' secret' dbname=town", "PG:host=db PASSWORD = *** dbname=town"),
    ("MSSQL:server=x;pwd=secret;database=y", "MSSQL:server=x;pwd=***;database=y"),
    ("MYSQL:town,user=me,password=secret", "MYSQL:town,user=me,password=***"),
    ("postgresql://me:se@cret@db:5432/town", "postgresql://me:***@db:5432/town"),
    ("no password here", "no password here"), ("password=", "password="), ("", ""),
    ("cannot open `PG:password=secret'", "cannot open `PG:password=***'"),
    ("/a//b:c/d.gpkg", "/a//b:c/d.gpkg"), ("password='open", "password=***"),
  ])
  func `passwords are kept to themselves`(text: String, shown: String) {
    #expect(SourceName.masked(text) == shown)
    #expect(FormatError(source: text, problem: text).description == "cannot read '\(shown)': \(shown)")
  }

  @Test func `any bytes can be masked`() {
    for seed in Seeds.smoke {
      var random = SplitMix64(seed: seed)
      let words = ["password", "=", "'", "\\", "//", ":", "@", " ", "pwd", "x", "/", "é"]
      let text = (0..<12).map { _ in words[Int(random.next() % UInt64(words.count))] }.joined()
      #expect(!SourceName.masked(text + " password=secret").contains("secret"), "seed \(seed): \(text)")
    }
  }

  @Test func `a connection is words that are no file`() throws {
    for text in ["PG:dbname=x", "postgresql://x", "/vsizip/a.zip/b.shp", "GPKG:a.gpkg:b"] {
      #expect(SourceName.isConnection(text), "\(text)")
    }
    for text in ["a.gpkg", "/a/b:c", "C:/a", "", ":", "1a:b", "a b:c"] {
      #expect(!SourceName.isConnection(text), "\(text)")
    }
    try withTemporaryDirectory { directory in
      let here = FileManager.default.currentDirectoryPath
      let path = try directory.write("aa:b.gpkg", "x")
      #expect(!SourceName.isConnection(path) && here.hasPrefix("/"))
    }
  }

  @Test func `files that a connection or a Shapefile stands for are found`() throws {
    try withTemporaryDirectory { directory in
      let gpkg = try directory.write("a.gpkg", "x")
      #expect(SourceName.files(in: "GPKG:\(gpkg):gas") == [gpkg])
      #expect(SourceName.files(in: "/vsizip/\(gpkg)/b.shp") == [gpkg])
      #expect(SourceName.files(in: "PG:dbname=x").isEmpty)
      #expect(SourceName.files(in: gpkg).isEmpty)
      let shape = try directory.write("b.shp", "x")
      let table = try directory.write("b.DBF", "x")
      #expect(SourceName.files(in: shape) == [shape, table])
    }
  }
}
