import NetworkModel
import TestSupport
import Testing

@testable import NetworkImport

@Suite struct ExportedPipeWriterDepthsTests {
  private static func line(_ pipe: Pipe) throws -> String {
    try #require(try ExportFixture.pipeLines([pipe]).first)
  }

  @Test func `one depth everywhere is one number, else depths are nested as the coordinates are`() throws {
    let twice = pipe("A", parts: [[(0, 0), (1, 0)], [(2, 0), (3, 0)]], depth: 1.5)
    #expect(try Self.line(twice).contains(#""depth":1.5,"depthReference":"crown""#))
    #expect(try Self.line(twice.with { $0.parts[1].tops[0] = nil }).contains(#""depth":[[1.5,1.5],[null,1.5]],"#))
  }

  @Test func `a depth no property can say makes a list of tops`() throws {
    let deep = pipe("A", [(0, 0), (1, 0)], depths: [1.5, 700]).with { $0.depthReference = .crown }
    let line = try Self.line(deep)
    #expect(line.contains(#""tops":[1.5,700],"recordedDepthReference":"crown""#))
    #expect(!line.contains(#""depth":"#))
  }

  @Test func `what depths were recorded to is kept beside the crown they are given to`() throws {
    let drain = pipe("A", [(0, 0), (1, 0)], depth: 1.5)
    #expect(
      try Self.line(drain.with { $0.depthReference = .invert })
        .contains(#""depthReference":"crown","recordedDepthReference":"invert""#))
    #expect(try Self.line(drain).contains(#""recordedDepthReference":"none""#))
  }

  @Test func `points have top and bottom`() throws {
    #expect(try Self.line(chamber("A", (0, 0), top: 0.5, bottom: 2)).contains(#""top":0.5,"bottom":2,"#))
    #expect(try Self.line(chamber("A", (0, 0), top: nil)).contains(#""tops":[null]"#))
    let flat = chamber("A", (0, 0)).with { $0.outerHeight = 0 }
    #expect(try Self.line(flat).contains(#""outerHeight":0,"top":0,"#))
  }

  @Test func `a line that goes nowhere says that it is one`() throws {
    #expect(try Self.line(pipe("A", [(1, 1), (1, 1)])).contains(#""zeroLengthLine":true"#))
    #expect(try !Self.line(pipe("A", [(1, 1), (1, 2)])).contains("zeroLengthLine"))
  }
}
