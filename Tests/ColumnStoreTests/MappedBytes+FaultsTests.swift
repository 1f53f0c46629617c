import Foundation
import TestSupport
import Testing

@testable import ColumnStore

@Suite struct `Faults of mapped files` {
  @Test func `a file that becomes shorter ends the program with status 2 and one line`() async throws {
    let result = await #expect(processExitsWith: .exitCode(2), observing: [\.standardErrorContent]) {
      MappedBytes.installFaultHandler()
      try withTemporaryDirectory { directory in
        let path = try directory.write("a", [UInt8](repeating: 1, count: 100_000))
        let mapped = try MappedBytes.map(path)
        let handle = try #require(FileHandle(forUpdatingAtPath: path))
        try handle.truncate(atOffset: 10)
        // The handler leaves at once, so nothing else will.
        try FileManager.default.removeItem(atPath: directory.path)
        _ = mapped.bytes(90_000..<90_001)
      }
    }
    let errors = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(errors.contains("trench: a file became shorter while it was read"))
  }
}
