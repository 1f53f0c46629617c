import Foundation
import TestSupport
import Testing

@testable import ColumnStore

@Suite struct `Mapped bytes` {
  @Test func `a file, and a copy of it, are read alike`() throws {
    try withTemporaryDirectory { directory in
      for count in [0, 1, 4_095, 4_096, 4_097, 100_000] {
        let bytes = SampleColumnFiles.noise(count, seed: 1)
        let mapped = try MappedBytes.map(directory.write("a", bytes))
        let copy = MappedBytes.copy(bytes)
        #expect(mapped.count == count && copy.count == count)
        #expect(mapped.bytes(0..<count) == bytes)
        #expect(copy.bytes(0..<count) == bytes)
        #expect(mapped.bytes(count / 3..<count / 2) == Array(bytes[count / 3..<count / 2]))
      }
    }
  }

  @Test func `a directory, a pipe, a device and a missing file are said plainly`() throws {
    try withTemporaryDirectory { directory in
      let pipe = directory.path("pipe")
      let made = unsafe mkfifo(pipe, 0o600)
      #expect(made == 0)
      #expect(throws: FileError(operation: "open", path: directory.path, code: EISDIR, detail: "name a file in it")) {
        try MappedBytes.map(directory.path)
      }
      for path in [pipe, "/dev/null"] {
        #expect(
          throws: FileError(operation: "open", path: path, code: 0, detail: "it is no plain file; save it to one first")
        ) { try MappedBytes.map(path) }
      }
      #expect(throws: FileError(operation: "open", path: "none", code: ENOENT)) { try MappedBytes.map("none") }
      #expect(throws: FileError.self) { try MappedBytes.map("a\u{0}b") }
    }
  }

  @Test func `a file that is written to has changed, whatever its size and times`() throws {
    try withTemporaryDirectory { directory in
      let path = try directory.write("a", "hello")
      let old = Date(timeIntervalSince1970: 1_000_000_000)
      func setTime() throws {
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: path)
      }
      try setTime()
      let writes: [(FileHandle) throws -> Void] = [
        { try $0.write(contentsOf: Data("HELLO".utf8)) },
        { try $0.truncate(atOffset: 2) },
        { handle in
          _ = try handle.seekToEnd()
          try handle.write(contentsOf: Data("!".utf8))
        },
      ]
      for write in writes {
        let mapped = try MappedBytes.map(path)
        #expect(try mapped.isUnchanged())
        // Beyond one tick of the clock that files are stamped with.
        Thread.sleep(forTimeInterval: 0.02)
        let handle = try #require(FileHandle(forUpdatingAtPath: path))
        try write(handle)
        try handle.close()
        #expect(try !mapped.isUnchanged())
        // The time of the last change cannot be set back.
        try setTime()
        #expect(try !mapped.isUnchanged())
      }
    }
  }

  @Test func `a file whose name goes to another, or goes away, is the same`() throws {
    try withTemporaryDirectory { directory in
      let path = try directory.write("a", "hello")
      let mapped = try MappedBytes.map(path)
      Thread.sleep(forTimeInterval: 0.02)
      let renamed = unsafe rename(try directory.write("b", "other"), path)
      #expect(renamed == 0)
      #expect(try mapped.isUnchanged())
      #expect(mapped.bytes(0..<5) == Array("hello".utf8))
      let other = try MappedBytes.map(path)
      try FileManager.default.removeItem(atPath: path)
      #expect(try other.isUnchanged())
    }
  }

  @Test func `a copy never changes`() throws {
    #expect(try MappedBytes.copy([1, 2, 3]).isUnchanged())
  }

  @Test func `a range beyond the bytes is a mistake of the program`() async {
    await #expect(processExitsWith: .failure) { _ = MappedBytes.copy([1, 2, 3]).bytes(2..<4) }
  }
}
