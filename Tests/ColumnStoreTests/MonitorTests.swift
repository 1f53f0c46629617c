import Testing

@testable import ColumnStore

@Suite struct MonitorTests {
  /// A number that threads count up.
  private final class Counter: @unchecked Sendable {
    let monitor = Monitor()
    var value = 0
  }

  @Test func `no two threads are inside at once, and who waits is woken`() {
    let counter = Counter()
    let threads = (0..<4).compactMap { _ in
      WorkThread.start {
        for _ in 0..<1_000 {
          counter.monitor.locked {
            counter.value += 1
            counter.monitor.ring()
          }
        }
      }
    }
    #expect(threads.count == 4)
    let seen = counter.monitor.locked {
      while counter.value < 4_000 { counter.monitor.wait() }
      return counter.value
    }
    for thread in threads { thread.join() }
    #expect(seen == 4_000)
  }
}
