import ConflictSearch
import TestSupport
import Testing

@testable import ConflictReports

struct TextReportTests {
  private struct NoProjection: Error {}

  @Test(arguments: Example.all)
  func `the words of every example are as recorded`(example: Example) throws {
    let text = TextReport.text(try example.decision(), unproject: Example.unproject)
    expectGolden("\(example.name).txt", text)
  }

  @Test(arguments: Example.all)
  func `no example is called safe and every one warns`(example: Example) throws {
    let text = TextReport.text(try example.decision(), unproject: Example.unproject)
    let words = text.lowercased().split { !$0.isLetter }
    #expect(!words.contains("safe"))
    #expect(!words.contains("green"))
    #expect(text.contains("Records only: locate on site"))
    #expect(text.contains("Service connections, private lines, and pipes under the survey's size threshold"))
  }

  @Test(arguments: Example.all)
  func `lines of prose fit in a hundred columns and end without spaces`(example: Example) throws {
    let text = TextReport.text(try example.decision(), unproject: Example.unproject)
    for line in text.split(separator: "\n") {
      #expect(DisplayText.width(line) <= 100, "\(line)")
      #expect(line.last != " ", "\(line)")
    }
  }

  @Test func `what the data cannot show names unplaced records and overhead lines by their number`() throws {
    let text = TextReport.text(try Example.separated.decision(), unproject: Example.unproject)
    #expect(text.contains("2 rejected records of the network had no position"))
    #expect(text.contains("1 overhead line near the dig was not"))
    #expect(!text.contains("not declared"))
    let assumed = TextReport.text(try Example.assumedCoverage.decision(), unproject: Example.unproject)
    #expect(assumed.contains("The extent of the data was not declared"))
  }

  @Test func `a position that cannot be projected is an error and not a guess`() throws {
    let decision = try Example.strike.decision()
    #expect(throws: NoProjection.self) { try TextReport.text(decision) { _ in throw NoProjection() } }
  }
}
