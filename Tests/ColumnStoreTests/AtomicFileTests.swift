import Foundation
import TestSupport
import Testing

@testable import ColumnStore

@Suite struct `Atomic files` {
  @Test func `a file appears only with the commit`() throws {
    try withTemporaryDirectory { directory in
      let output = try AtomicFile.create(directory.path("a.txt"))
      try output.write("one\n")
      try output.write([0x32, 0x0A])
      #expect(!FileManager.default.fileExists(atPath: directory.path("a.txt")))
      let partial = try #require(try directory.names().first)
      #expect(partial.hasPrefix(".a.txt.\(getpid())-") && partial.hasSuffix(".partial"))
      try output.commit()
      #expect(try directory.names() == ["a.txt"])
      #expect(try directory.text("a.txt") == "one\n2\n")
      #expect(output.byteCount == 6)
    }
  }

  @Test func `without a commit the old file stays and nothing else does`() throws {
    try withTemporaryDirectory { directory in
      try directory.write("a.txt", "old")
      let discarded = try AtomicFile.create(directory.path("a.txt"))
      try discarded.write("new")
      discarded.discard()
      discarded.discard()
      #expect(try directory.names() == ["a.txt"])
      do {
        let dropped = try AtomicFile.create(directory.path("a.txt"))
        try dropped.write(String(repeating: "new", count: 1_000_000))
        #expect(try directory.names().count == 2)
      }
      #expect(try directory.names() == ["a.txt"])
      #expect(try directory.text("a.txt") == "old")
    }
  }

  @Test func `two writers of one file each write whole`() throws {
    try withTemporaryDirectory { directory in
      let first = try AtomicFile.create(directory.path("a"))
      let second = try AtomicFile.create(directory.path("a"))
      try first.write("first")
      try second.write("second")
      try first.commit()
      #expect(try directory.text("a") == "first")
      try second.commit()
      #expect(try directory.text("a") == "second")
      #expect(try directory.names() == ["a"])
    }
  }

  @Test(arguments: Seeds.few) func `pieces of any size arrive in order`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    try withTemporaryDirectory { directory in
      let output = try AtomicFile.create(directory.path("a"))
      var expected: [UInt8] = []
      for _ in 0..<20 {
        let size = random.chance(oneIn: 4) ? random.integer(in: 0...600_000) : random.integer(in: 0...50)
        let piece = [UInt8](repeating: random.integer(in: 0...255), count: size)
        try output.write(piece)
        if random.chance(oneIn: 5) { try output.flush() }
        expected += piece
      }
      try output.commit()
      #expect(try directory.bytes("a") == expected)
      #expect(output.byteCount == expected.count)
    }
  }

  @Test(arguments: [0o644, 0o600, 0o755, 0o660]) func `an existing file keeps its permissions`(mode: Int) throws {
    try withTemporaryDirectory { directory in
      let path = try directory.write("a", "old")
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      let output = try AtomicFile.create(path)
      try output.write("new")
      try output.commit()
      #expect(try permissions(path) == mode)
      #expect(try directory.text("a") == "new")
    }
  }

  @Test func `a new file gets what the process gives`() throws {
    try withTemporaryDirectory { directory in
      try AtomicFile.create(directory.path("a")).commit()
      // What any other way of making a file gives; asking for the mask itself would change it for other tests.
      let other = unsafe open(directory.path("b"), O_WRONLY | O_CREAT | O_EXCL, 0o666)
      close(other)
      #expect(try permissions(directory.path("a")) == permissions(directory.path("b")))
      #expect(try directory.bytes("a").isEmpty)
    }
  }

  @Test func `a link stays a link and its file is replaced`() throws {
    try withTemporaryDirectory { directory in
      let manager = FileManager.default
      try manager.createDirectory(atPath: directory.path("deep"), withIntermediateDirectories: false)
      try directory.write("deep/real", "old")
      try manager.createSymbolicLink(atPath: directory.path("deep/inner"), withDestinationPath: "real")
      try manager.createSymbolicLink(atPath: directory.path("outer"), withDestinationPath: "deep/inner")
      let output = try AtomicFile.create(directory.path("outer"))
      try output.write("new")
      try output.commit()
      #expect(try directory.text("deep/real") == "new")
      #expect(try manager.destinationOfSymbolicLink(atPath: directory.path("outer")) == "deep/inner")
      #expect(try manager.contentsOfDirectory(atPath: directory.path("deep")).sorted() == ["inner", "real"])
    }
  }

  @Test func `a full device is an error and stays one`() throws {
    let output = try AtomicFile.create("/dev/full")
    try output.write("text")
    let error = try #require(throws: FileError.self) { try output.commit() }
    #expect(error.code == ENOSPC)
    #expect(error.description == "cannot write '/dev/full': No space left on device")
    #expect(throws: error) { try output.write("more") }
    #expect(throws: error) { try output.commit() }
  }

  @Test func `a large write to a full device fails at once`() throws {
    let output = try AtomicFile.create("/dev/full")
    #expect(throws: FileError.self) { try output.write([UInt8](repeating: 0, count: 1 << 20)) }
  }

  @Test func `a device is written to and never replaced`() throws {
    let output = try AtomicFile.create("/dev/null")
    try output.write("text")
    try output.commit()
    var status = stat()
    #expect(unsafe stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func `a named pipe is written to and never replaced`() throws {
    try withTemporaryDirectory { directory in
      let pipe = directory.path("pipe")
      #expect(unsafe mkfifo(pipe, 0o600) == 0)
      // Open for both ends first, so that neither side has to wait for the other.
      let reader = unsafe open(pipe, O_RDWR)
      defer { close(reader) }
      let output = try AtomicFile.create(pipe)
      try output.write("text")
      try output.commit()
      var bytes = [UInt8](repeating: 0, count: 16)
      #expect(unsafe read(reader, &bytes, 16) == 4)
      #expect(bytes.prefix(4).elementsEqual("text".utf8))
      #expect(try directory.names() == ["pipe"])
    }
  }

  @Test func `a reader that went away is an error`() throws {
    StandardOutput.ignoreBrokenPipes()
    var ends: [Int32] = [0, 0]
    #expect(unsafe pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    let output = try AtomicFile.create("/dev/fd/\(ends[1])")
    try output.write("text")
    #expect(throws: FileError(operation: "write", path: "/dev/fd/\(ends[1])", code: EPIPE)) { try output.commit() }
  }

  @Test func `an open stream stays open after the commit`() throws {
    var ends: [Int32] = [0, 0]
    #expect(unsafe pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    for _ in 0..<2 {
      let output = try AtomicFile.create("/dev/fd/\(ends[1])")
      try output.write("ab")
      try output.commit()
    }
    var bytes = [UInt8](repeating: 0, count: 16)
    #expect(unsafe read(ends[0], &bytes, 16) == 4)
  }

  @Test func `a long name leaves room for the partial file's`() throws {
    try withTemporaryDirectory { directory in
      let name = String(repeating: "\u{7BA1}", count: 85)
      #expect(name.utf8.count == 255)
      let output = try AtomicFile.create(directory.path(name))
      try output.write("x")
      try output.commit()
      #expect(try directory.names() == [name])
    }
  }
}

private func permissions(_ path: String) throws -> Int {
  let attributes = try FileManager.default.attributesOfItem(atPath: path)
  return try #require(attributes[.posixPermissions] as? Int)
}
