import Synchronization
import Testing

@testable import ColumnStore

@Suite struct WorkThreadTests {
  private final class Flag: Sendable {
    let isSet = Atomic<Bool>(false)
  }

  @Test func `joining waits for the end of the function`() throws {
    let flag = Flag()
    let thread = try #require(WorkThread.start { flag.isSet.store(true, ordering: .releasing) })
    thread.join()
    let isSet = flag.isSet.load(ordering: .acquiring)
    #expect(isSet)
  }
}
