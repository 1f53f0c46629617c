import Testing

@testable import ForeignReaders

@Suite struct `GDAL messages` {
  @Test func `the first failure is kept until it is taken, whatever comes behind it`() {
    let messages = GDALMessages()
    messages.take(severity: 3, "first")
    messages.take(severity: 2, "a warning")
    messages.take(severity: 4, "second")
    #expect(messages.takeFailure() == "first")
    #expect(messages.takeFailure() == nil)
  }

  @Test func `warnings are kept once each, notes for debugging not at all`() {
    let messages = GDALMessages()
    for text in ["a", "b\n", "a", "b"] { messages.take(severity: 2, text) }
    messages.take(severity: 1, "note")
    messages.take(severity: 0, "nothing")
    #expect(messages.warnings == ["a", "b"])
    #expect(messages.takeFailure() == nil)
    for number in 0..<100 { messages.take(severity: 2, "\(number)") }
    #expect(messages.warnings.count == GDALMessages.mostWarnings)
  }
}
