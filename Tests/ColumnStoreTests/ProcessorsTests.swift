import Testing

@testable import ColumnStore

@Suite struct ProcessorsTests {
  @Test func `the first name counts, without the spaces`() {
    #expect(Processors.model(in: "processor\t: 0\nmodel name\t: A  Chip 9000 \nmodel name\t: B\n") == "A Chip 9000")
    #expect(Processors.model(in: "processor : 0\n") == nil)
    #expect(Processors.model(in: "model name\t:\n") == nil)
    #expect(Processors.count >= 1)
  }
}
