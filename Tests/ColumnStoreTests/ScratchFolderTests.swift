import ColumnStore
import Foundation
import TestSupport
import Testing

@Suite struct ScratchFolderTests {
  @Test func `it goes with all that is in it, and not with what links lead to`() throws {
    try withTemporaryDirectory { outside in
      try outside.write("kept", "text")
      do {
        let folder = try ScratchFolder.create(in: outside.path)
        let other = try ScratchFolder.create(in: outside.path)
        #expect(folder.path != other.path)
        try FileManager.default.createDirectory(atPath: folder.path + "/a/b", withIntermediateDirectories: true)
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path + "/a/b/c"))
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: outside.path)
        #expect(try outside.names().count == 3)
      }
      #expect(try outside.names() == ["kept"])
    }
  }

  @Test func `where none can be made, the error says so`() {
    let error = #expect(throws: FileError.self) { try ScratchFolder.create(in: "/nowhere") }
    #expect(error?.description.contains("TMPDIR") == true)
    #expect(throws: Never.self) { try ScratchFolder.create() }
  }
}
