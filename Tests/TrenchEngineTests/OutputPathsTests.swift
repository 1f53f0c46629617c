import TestSupport
import Testing

@testable import TrenchEngine

@Suite struct OutputPathsTests {
  @Test func `different files, and none at all, are fine`() throws {
    try OutputPaths.check(["a", nil, "b"], against: ["c", "d"])
    try OutputPaths.check([nil, nil], against: [])
  }

  @Test func `what is read is not written over`() {
    let line = refusal { try OutputPaths.check(["a", nil, "c"], against: ["b", "c"]) }
    #expect(line == "'c' is read and cannot be written too; name another output")
  }

  @Test func `two results need two files`() {
    let line = refusal { try OutputPaths.check(["a", "b", "a"], against: []) }
    #expect(line == "'a' is named for two results; name a file for each")
    #expect(refusal { try OutputPaths.check(["-", "-"], against: []) } != "")
  }

  @Test func `one file has one name, however it is spelled`() {
    for spelling in ["./a", ".//a", "././a", "b/../a"] {
      #expect(refusal { try OutputPaths.check([spelling], against: ["a"]) } != "", "\(spelling)")
      #expect(refusal { try OutputPaths.check(["a", spelling], against: []) } != "", "\(spelling)")
    }
    for spelling in ["/x//a", "/x/./a", "/../x/a"] {
      #expect(refusal { try OutputPaths.check([spelling], against: ["/x/a"]) } != "", "\(spelling)")
    }
    #expect(refusal { try OutputPaths.check(["../a"], against: ["a"]) } == "")
    #expect(refusal { try OutputPaths.check(["/a"], against: ["a"]) } == "")
    #expect(refusal { try OutputPaths.check(["../../a"], against: ["../a"]) } == "")
  }

  @Test func `what a connection names, belongs to a Shapefile or lies in a folder is read as well`() throws {
    try withTemporaryDirectory { directory in
      let gpkg = try directory.write("a.gpkg", "x")
      for name in ["b.shp", "b.dbf"] { try directory.write(name, "x") }
      let shape = directory.path("b.shp")
      #expect(refusal { try OutputPaths.check([gpkg], against: ["GPKG:\(gpkg):gas"]) } != "")
      #expect(refusal { try OutputPaths.check([gpkg], against: ["/vsizip/\(gpkg)/a.shp"]) } != "")
      #expect(refusal { try OutputPaths.check([directory.path("b.dbf")], against: [shape]) } != "")
      #expect(refusal { try OutputPaths.check([directory.path("new")], against: [directory.path]) } != "")
      try OutputPaths.check([gpkg], against: [shape, "PG:dbname=town", directory.path("none.gdb")])
    }
  }

  @Test func `streams and devices may be both`() throws {
    try OutputPaths.check(["-"], against: ["-"])
    try OutputPaths.check(["/dev/null", "/dev/null"], against: [])
  }
}
