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

  @Test func `an ending that is not read is refused with advice`() {
    #expect(ImportFixture.refusal([("a.shp", "x")]).contains("ogr2ogr"))
  }
}
