import Foundation
import TestSupport
import Testing

@testable import ColumnStore

@Suite struct `Scratch files` {
  @Test func `bytes are read from anywhere, and nothing is seen of them`() throws {
    try withTemporaryDirectory { directory in
      let (one, other) = (try ScratchFile.create(in: directory.path), try ScratchFile.create(in: directory.path))
      try one.append([1, 2, 3])
      try other.append([9])
      try one.append([0, 4, 5, 0][1...2])
      #expect(one.count == 5 && other.count == 1)
      #expect(try directory.names() == [])
      var bytes = [UInt8](repeating: 0, count: 6)
      #expect(try one.read(at: 1, upTo: 100, into: &bytes, from: 2) == 4)
      #expect(bytes == [0, 0, 2, 3, 4, 5])
      #expect(try one.read(at: 0, upTo: 1, into: &bytes, from: 5) == 1)
      #expect(bytes == [0, 0, 2, 3, 4, 1])
    }
  }

  @Test func `an end where there should be more is an error`() throws {
    try withTemporaryDirectory { directory in
      let file = try ScratchFile.create(in: directory.path)
      var bytes = [UInt8](repeating: 0, count: 6)
      #expect(throws: FileError.self) { try file.read(at: 0, upTo: 1, into: &bytes, from: 0) }
    }
  }

  @Test func `names that are taken are passed over`() throws {
    try withTemporaryDirectory { directory in
      let taken = try (0..<3).map { try directory.write(".trench.\(getpid())-\($0).spool", "theirs") }
      try ScratchFile.create(in: directory.path).append([1])
      #expect(try directory.names().count == 3)
      for path in taken { #expect(try String(contentsOfFile: path, encoding: .utf8) == "theirs") }
    }
  }

  @Test func `a directory that takes none is named, with what to do`() {
    let error = #expect(throws: FileError.self) { try ScratchFile.create(in: "/nowhere") }
    #expect(
      error?.description == "cannot make a temporary file in '/nowhere': No such file or directory; "
        + "make room there, or name an output in another directory")
  }

  @Test func `it belongs beside its output`() throws {
    try withTemporaryDirectory { directory in
      #expect(try ScratchFile.directory(beside: directory.path("a.trench")) == directory.path)
      try FileManager.default.createDirectory(atPath: directory.path("real"), withIntermediateDirectories: false)
      try directory.write("real/a", "old")
      try FileManager.default.createSymbolicLink(
        atPath: directory.path("link"), withDestinationPath: directory.path("real/a"))
      #expect(try ScratchFile.directory(beside: directory.path("link")) == directory.path("real"))
      for stream in ["-", "/dev/null"] {
        let found = try ScratchFile.directory(beside: stream)
        #expect(found == ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp")
      }
      #expect(throws: FileError.self) { try ScratchFile.directory(beside: directory.path) }
    }
  }

  @Test func `what is released takes no room, and the rest is as it was`() throws {
    try withTemporaryDirectory { directory in
      let file = try ScratchFile.create(in: directory.path)
      let block = [UInt8](repeating: 7, count: 1 << 20)
      for _ in 0..<3 { try file.append(block[...]) }
      let before = file.occupied
      file.release((1 << 20)..<(2 << 20))
      // Not every file system can; where this one can, all of it is gone.
      #expect(file.occupied == before || file.occupied <= before - 1 << 20)
      #expect(file.count == 3 << 20)
      for start in [0, 2 << 20] {
        var read = [UInt8](repeating: 0, count: 1 << 20)
        var got = 0
        while got < read.count { got += try file.read(at: start + got, upTo: read.count - got, into: &read, from: got) }
        #expect(read == block)
      }
    }
  }
}
