import Foundation
import Testing

@testable import ColumnStore

@Suite struct `Standard output` {
  @Test func `a closed pipe becomes an error of the write`() {
    StandardOutput.ignoreBrokenPipes()
    var ends: [Int32] = [0, 0]
    #expect(unsafe pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    // With the signal left as it was, this would end the test run.
    #expect(unsafe write(ends[1], "x", 1) == -1 && errno == EPIPE)
  }
}
