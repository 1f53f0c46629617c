import Testing

@testable import Projections

struct ProjectionErrorTests {
  @Test func `every error is one line that says what to do or what is wrong`() {
    let errors: [ProjectionError] = [
      .library(reason: "r"), .unreadable(text: "a\nb", reason: "r"), .unsupported(text: "t", reason: "r"),
      .noOperation(source: "s", target: "t", reason: "r"),
      .unknownAccuracy(source: "s", target: "t", datums: "d"), .unusablePipeline(text: "t", reason: "r"),
      .unsuitableStore(text: "t", reason: "r"), .edge(segment: 3, reason: "r"),
    ]
    for error in errors {
      #expect(!error.description.contains("\n"))
      #expect(error.description.count > 10)
    }
    #expect(errors[4].description.contains("--datum-accuracy M"))
    #expect(errors[7].description.hasPrefix("edge 3 "))
  }

  @Test func `long texts of others are cut`() {
    #expect(ProjectionError.shortened(String(repeating: "x", count: 5_000)).count == 123)
    #expect(ProjectionError.shortened("short\u{1B}[2J") == "short [2J")
    #expect(ProjectionError.shortened("") == "")
  }
}
