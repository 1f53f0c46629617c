import Foundation
import TestSupport
import Testing

@testable import ColumnStore

@Suite struct `Input files` {
  @Test func `a file is read to its end and once more`() throws {
    try withTemporaryDirectory { directory in
      let file = try InputFile.open(try directory.write("a", "hello"))
      #expect(file.size == 5)
      #expect(file.isSeekable)
      for _ in 0..<2 {
        var bytes: [UInt8] = []
        #expect(try file.read(upTo: 3, into: &bytes) == 3)
        #expect(try file.read(upTo: 3, into: &bytes) == 2)
        #expect(try file.read(upTo: 3, into: &bytes) == 0)
        #expect(bytes == Array("hello".utf8))
        try file.rewind()
      }
    }
  }

  @Test func `an empty file and a count of zero give nothing`() throws {
    try withTemporaryDirectory { directory in
      let file = try InputFile.open(try directory.write("a", ""))
      var bytes: [UInt8] = [7]
      #expect(try file.read(upTo: 0, into: &bytes) == 0)
      #expect(try file.read(upTo: 10, into: &bytes) == 0)
      #expect(bytes == [7])
    }
  }

  @Test func `a directory, a missing file and a zero byte are said plainly`() throws {
    try withTemporaryDirectory { directory in
      #expect(throws: FileError(operation: "open", path: directory.path, code: EISDIR, detail: "name a file in it")) {
        try InputFile.open(directory.path)
      }
      let missing = directory.path("none")
      #expect(throws: FileError(operation: "open", path: missing, code: ENOENT)) { try InputFile.open(missing) }
      #expect(throws: FileError.self) { try InputFile.open("a\u{0}b") }
    }
  }

  @Test func `a file that shrinks or grows while it is read is an error`() throws {
    try withTemporaryDirectory { directory in
      for (now, verb) in [("hel", "shrank"), ("hello, world", "grew")] {
        let path = try directory.write("a", "hello")
        let file = try InputFile.open(path)
        var bytes: [UInt8] = []
        #expect(try file.read(upTo: 2, into: &bytes) == 2)
        // Written in place: the open file sees it.
        let handle = try #require(FileHandle(forUpdatingAtPath: path))
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: Data(now.utf8))
        try handle.close()
        let error = #expect(throws: FileError.self) {
          while try file.read(upTo: 100, into: &bytes) > 0 {}
        }
        #expect(error?.description.contains("it \(verb) while it was read (5 bytes at first") == true)
        #expect(throws: FileError.self) { try file.rewind() }
      }
    }
  }

  @Test func `standard input cannot be read twice`() throws {
    let input = try InputFile.open("-")
    #expect(!input.isSeekable)
    #expect(input.size == nil)
    #expect(throws: FileError.self) { try input.rewind() }
  }

  @Test func `a device has no size and may be read`() throws {
    let file = try InputFile.open("/dev/zero")
    var bytes: [UInt8] = []
    #expect(file.size == nil)
    #expect(!file.isSeekable)
    #expect(try file.read(upTo: 4, into: &bytes) == 4)
    #expect(bytes == [0, 0, 0, 0])
  }

  @Test func `a whole file is read up to a limit`() throws {
    try withTemporaryDirectory { directory in
      let path = try directory.write("a", "hello")
      #expect(try InputFile.readWhole(path, limit: 5) == Array("hello".utf8))
      let error = #expect(throws: FileError.self) { try InputFile.readWhole(path, limit: 4) }
      #expect(error?.description.contains("at most 4 bytes") == true)
      #expect(try InputFile.readWhole(try directory.write("b", ""), limit: 0).isEmpty)
      #expect(throws: FileError.self) { try InputFile.readWhole("/dev/zero", limit: 1000) }
    }
  }
}
