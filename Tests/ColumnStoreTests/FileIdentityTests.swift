import ColumnStore
import Foundation
import TestSupport
import Testing

@Suite struct `The identity of a file` {
  @Test func `does not depend on how its path is spelt`() throws {
    try withTemporaryDirectory { folder in
      let file = try folder.write("a", "")
      try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "a")
      #expect(FileIdentity(of: file) != nil)
      #expect(FileIdentity(of: file) == FileIdentity(of: folder.path("./a")))
      #expect(FileIdentity(of: file) == FileIdentity(of: folder.path("link")))
    }
  }

  @Test func `of a file that is not there yet is its folder and name`() throws {
    try withTemporaryDirectory { folder in
      #expect(FileIdentity(of: folder.path("new")) == FileIdentity(of: folder.path("./new")))
      #expect(FileIdentity(of: folder.path("new")) != FileIdentity(of: folder.path("other")))
      #expect(FileIdentity(of: folder.path("new")) != FileIdentity(of: folder.path))
      #expect(FileIdentity(of: folder.path("no/folder")) == nil)
    }
  }
}
