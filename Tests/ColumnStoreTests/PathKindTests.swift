import Foundation
import TestSupport
import Testing

@testable import ColumnStore

@Suite struct PathKindTests {
  @Test func `files, directories, devices and nothing are told apart, links followed`() throws {
    try withTemporaryDirectory { directory in
      let file = try directory.write("a", "x")
      try FileManager.default.createSymbolicLink(atPath: directory.path("b"), withDestinationPath: file)
      #expect(PathKind(of: file) == .file)
      #expect(PathKind(of: directory.path("b")) == .file)
      #expect(PathKind(of: directory.path) == .directory)
      #expect(PathKind(of: "/dev/null") == .other)
      #expect(PathKind(of: directory.path("none")) == .absent)
      #expect(PathKind(of: "") == .absent)
      #expect(PathKind(of: file + "\0") == .absent)
    }
  }
}
