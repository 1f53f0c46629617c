import ColumnStore
import Testing

@Suite struct ProcessClockTests {
  @Test func `clocks run forwards, a thread's inside its process's`() {
    let (thread, process) = (ProcessClock.threadSeconds, ProcessClock.processSeconds)
    #expect(thread >= 0 && process >= thread)
    #expect(ProcessClock.threadSeconds >= thread && ProcessClock.processSeconds >= process)
    // After 2020.
    #expect(ProcessClock.unixSeconds > 1_577_836_800)
  }
}
