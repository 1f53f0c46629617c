import Foundation
import TestSupport
import Testing

@testable import ColumnStore

@Suite struct `Output targets` {
  @Test(arguments: [("-", 1), ("/dev/stdout", 1), ("/dev/stderr", 2), ("/dev/fd/7", 7), ("/proc/self/fd/9", 9)])
  func `open streams are known by name`(path: String, descriptor: Int32) throws {
    #expect(try OutputTarget.resolve(path) == .stream(descriptor))
  }

  @Test func `a device is a device`() throws {
    #expect(try OutputTarget.resolve("/dev/full") == .device("/dev/full"))
  }

  @Test func `a name that is not there yet is a file`() throws {
    try withTemporaryDirectory { directory in
      let target = try OutputTarget.resolve(directory.path("new"))
      #expect(target == .file(path: directory.path("new"), existing: nil))
    }
  }

  @Test func `a link to nothing is the file that it names`() throws {
    try withTemporaryDirectory { directory in
      try FileManager.default.createSymbolicLink(atPath: directory.path("link"), withDestinationPath: "absent")
      let target = try OutputTarget.resolve(directory.path("link"))
      #expect(target == .file(path: directory.path("absent"), existing: nil))
    }
  }

  @Test func `a link to an open stream is the stream`() throws {
    try withTemporaryDirectory { directory in
      try FileManager.default.createSymbolicLink(atPath: directory.path("link"), withDestinationPath: "/dev/stdout")
      let target = try OutputTarget.resolve(directory.path("link"))
      #expect(target == .stream(1))
    }
  }

  @Test func `a circle of links is refused`() throws {
    try withTemporaryDirectory { directory in
      try FileManager.default.createSymbolicLink(atPath: directory.path("a"), withDestinationPath: "b")
      try FileManager.default.createSymbolicLink(atPath: directory.path("b"), withDestinationPath: "a")
      expectRefusal(directory.path("a"), ELOOP)
    }
  }

  @Test func `directories and paths through files are refused`() throws {
    try withTemporaryDirectory { directory in
      let file = try directory.write("file", "")
      expectRefusal(directory.path, EISDIR)
      expectRefusal(directory.path + "/", EISDIR)
      expectRefusal(file + "/below", ENOTDIR)
      expectRefusal(directory.path("new/"), ENOENT)
      expectRefusal("", 0)
      expectRefusal("a\0b", 0)
      #expect(throws: FileError(operation: "write", path: directory.path("no/file"), code: ENOENT)) {
        try AtomicFile.create(directory.path("no/file"))
      }
      #expect(try directory.names() == ["file"])
    }
  }

  @Test func `a directory is refused in words`() {
    let error = #expect(throws: FileError.self) { try OutputTarget.resolve("/") }
    #expect(error?.description == "cannot write '/': Is a directory; name a file in it")
  }

  @Test(arguments: [
    ("a", ".", "a"), ("a/b", "a", "b"), ("/b", "/", "b"), ("/a/b", "/a", "b"), ("./b", ".", "b"), ("a/", "a", ""),
  ])
  func `a path splits into directory and name`(path: String, directory: String, name: String) {
    #expect(OutputTarget.split(path) == (directory, name))
  }
}

private func expectRefusal(_ path: String, _ code: Int32, sourceLocation: SourceLocation = #_sourceLocation) {
  let error = #expect(throws: FileError.self, sourceLocation: sourceLocation) { try OutputTarget.resolve(path) }
  #expect(error?.code == code && error?.path == path, sourceLocation: sourceLocation)
}
