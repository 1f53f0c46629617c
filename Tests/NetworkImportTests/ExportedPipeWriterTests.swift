import NetworkModel
import TestSupport
import Testing

@testable import NetworkImport

@Suite struct ExportedPipeWriterTests {
  private static func properties(_ pipe: Pipe) throws -> String {
    let line = try #require(try ExportFixture.pipeLines([pipe]).first)
    let start = try #require(line.firstRange(of: #""properties":"#)?.upperBound)
    let end = try #require(line.firstRange(of: #","geometry""#)?.lowerBound)
    return String(line[start..<end])
  }

  @Test func `a pipe is a feature with the canonical properties`() throws {
    #expect(
      try ExportFixture.pipeLines([ExportFixture.main]).first
        == #"{"type":"Feature","properties":{"id":"G-1","class":"gas","kind":"line","owner":"Gaswerk","#
        + #""laying":"open-cut","status":"in-service","pressure":0.4,"installed":1987,"diameter":0.2,"#
        + #""depth":[1.2,null,1.25],"depthReference":"crown","quality":"surveyed","uncertainty":0,"#
        + #""verticalUncertainty":0},"geometry":{"type":"LineString","coordinates":"#
        + #"[[500000,5950000],[500010,5950000],[500020,5950000]]}}"#)
  }

  @Test func `what is unknown is left out`() throws {
    #expect(try Self.properties(ExportFixture.bare("W-1")) == #"{"id":"W-1","class":"water","kind":"line"}"#)
    let unknown = ExportFixture.bare("U").with { ($0.classIsUnknown, $0.assetClass) = (true, .other) }
    #expect(try Self.properties(unknown) == #"{"id":"U","kind":"line"}"#)
  }

  @Test func `sizes that the canonical properties refuse have names of their own`() throws {
    let pipe = ExportFixture.bare("A")
    #expect(
      try Self.properties(pipe.with { ($0.halfWidth, $0.outerHeight) = (40_000, 2000) })
        .hasSuffix(#""height":0.2,"halfWidth":4}"#))
    #expect(
      try Self.properties(pipe.with { ($0.halfWidth, $0.outerHeight) = (1000, 5) })
        .hasSuffix(#""width":0.2,"outerHeight":0.0005}"#))
    #expect(try Self.properties(pipe.with { $0.halfWidth = 1000 }).hasSuffix(#""width":0.2}"#))
  }

  @Test func `a pressure is its number where it has one`() throws {
    let pipe = ExportFixture.bare("A")
    for (pressure, megapascals, text) in [
      (.low, nil, #""pressure":"low"}"#), (.medium, 0.4, #""pressure":0.4}"#),
      (.high, 0.4, #""pressure":0.4,"pressureClass":"high"}"#), (nil, 0.4, #""pressure":0.4,"pressureClass":"none"}"#),
      (.low, -1, #""pressure":"low","pressureMegapascals":-1}"#),
    ] as [(PressureClass?, Double?, String)] {
      #expect(
        try Self.properties(pipe.with { ($0.pressure, $0.pressureMegapascals) = (pressure, megapascals) })
          .hasSuffix(text), "\(text)")
    }
  }

  @Test func `a move is written where it is not that of the head`() throws {
    let pipes = [ExportFixture.bare("A").with { $0.importUncertainty = 7 }, ExportFixture.bare("B")]
    let lines = try ExportFixture.pipeLines(pipes)
    #expect(lines.map { $0.contains(#""importUncertainty":0"#) } == lines.map { $0.contains(#""id":"B""#) })
  }
}
