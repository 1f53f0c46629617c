import FeatureFormats
import Foundation
import TestSupport
import Testing

@testable import NetworkImport

struct SourceInputTests {
  @Test func `a source has a name and a layer`() throws {
    try withTemporaryDirectory { directory in
      let input = try SourceInput(try directory.write("main.pipes.geojson", "{}"))
      #expect(input.name == "main.pipes.geojson" && input.stem == "main.pipes")
    }
  }

  @Test func `a source that is not there, or a folder, is an error with its path`() throws {
    try withTemporaryDirectory { directory in
      #expect(throws: FormatError.self) { try SourceInput(directory.path("none.geojson")) }
      #expect(throws: FormatError.self) { try SourceInput(directory.path) }
    }
  }

  @Test func `what can be read only once is kept, and read twice all the same`() throws {
    try withTemporaryDirectory { directory in
      let file = try directory.write("a.geojson", ImportFixture.collection([ImportFixture.line(#""id":1"#)]))
      let pipe = directory.path("pipe")
      let writer = Process()
      writer.executableURL = URL(fileURLWithPath: "/bin/sh")
      writer.arguments = ["-c", "mkfifo '\(pipe)' && : > '\(pipe).ready' && cat '\(file)' > '\(pipe)'"]
      try writer.run()
      while !FileManager.default.fileExists(atPath: pipe + ".ready"), writer.isRunning { usleep(1000) }
      let input = try SourceInput(pipe)
      writer.waitUntilExit()
      #expect(input.stem == "pipe")
      for _ in 1...2 {
        let reader = try input.open(ReaderOptions())
        guard case .feature(let feature)? = try reader.next() else {
          Issue.record("no feature was read")
          return
        }
        #expect(feature.row == 1)
      }
    }
  }

  @Test(.enabled(if: GDALTool.isInstalled, GDALTool.absent))
  func `an ending that is none of ours is GDAL's, and what GDAL does not know is refused with both lists`() {
    let line = ImportFixture.refusal([("a.xyz", "x")])
    #expect(line.contains(".geojson") && line.contains("GDAL says"))
  }

  @Test(.enabled(if: GDALTool.isInstalled, GDALTool.absent))
  func `each layer is a source, named with its file where there are several`() throws {
    try withTemporaryDirectory { directory in
      let json = try directory.write("a.geojson", ImportFixture.collection([ImportFixture.line(#""id":1"#)]))
      let gpkg = directory.path("town.gpkg")
      try GDALTool.convert("-q", gpkg, json, "-nln", "gas", "-a_srs", ImportFixture.utm)
      let alone = try SourceInput.only(in: gpkg)
      #expect(alone.name == "town.gpkg" && alone.stem == "gas" && alone.label == gpkg)
      try GDALTool.convert("-q", "-update", gpkg, json, "-nln", "water", "-a_srs", ImportFixture.utm)
      let inputs = try SourceInput.all(in: gpkg).inputs
      #expect(inputs.map(\.name) == ["town.gpkg:gas", "town.gpkg:water"])
      #expect(inputs.map(\.label) == [gpkg + ":gas", gpkg + ":water"] && inputs.map(\.stem) == ["gas", "water"])
      #expect(try SourceInput.all(in: gpkg, layers: ["water"]).inputs.map(\.name) == ["town.gpkg:water"])
      let error = #expect(throws: FormatError.self) { _ = try SourceInput.only(in: gpkg) }
      #expect(error?.problem.contains("several layers (gas, water)") == true)
      // Both hold a pipe with the id 1.
      let clash = #expect(throws: ImportError.self) {
        _ = try ImportFixture.run(paths: [gpkg], ImportOptions())
      }
      #expect(clash?.description.contains("town.gpkg:water' both have a record with the id '1'") == true)
    }
  }
}
