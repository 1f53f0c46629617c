import Foundation
import Testing

@testable import ColumnStore

/// The stream is led into a pipe for the while.
@Suite(.serialized) struct `Standard error` {
  @Test func `a line arrives with its end`() throws {
    var ends: [Int32] = [0, 0]
    #expect(unsafe pipe(&ends) == 0)
    let saved = dup(STDERR_FILENO)
    dup2(ends[1], STDERR_FILENO)
    StandardError.writeLine("marker \u{7BA1}")
    let watched = StandardError.isTerminal
    dup2(saved, STDERR_FILENO)
    for descriptor in [saved, ends[1]] { close(descriptor) }
    defer { close(ends[0]) }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = unsafe read(ends[0], &bytes, bytes.count)
    // Other tests may have written there meanwhile: the line must be among theirs, whole.
    #expect(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).contains("marker \u{7BA1}\n"))
    #expect(!watched)
  }
}
