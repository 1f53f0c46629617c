import ConflictReports
import NetworkModel
import PlanarGeometry
import Testing

struct ExplanationReportMeasuresTests {
  @Test func `every measure stands with where it comes from`() throws {
    let text = try explained("G-7", in: .possibleStrike)
    #expect(text.contains("c 0.3 distance in plan"))
    #expect(text.contains("h 0.1 half of the outer width, as recorded"))
    #expect(text.contains("us 0.3 how well the dig itself is placed"))
    #expect(
      text.contains(
        "uh 0.15 horizontal uncertainty = 0.15 of the pipe + 0 of its import of the pipe: the profile's for quality "
          + "detected: 0.1 of the depth 1.1, at least 0.15 uv"))
    #expect(text.contains("uv 0.2 vertical uncertainty the profile's for quality detected: 0.15 of the depth 1.1"))
    #expect(text.contains("best 0.65 c - e - h + uh + us = 0.3 - 0 - 0.1 + 0.15 + 0.3"))
  }

  @Test func `what is assumed is said to be assumed`() throws {
    let text = try explained("17", in: .nothingKnown)
    #expect(text.contains("h 0.5 half of the outer width, assumed by the profile"))
    #expect(text.contains("uv unknown vertical uncertainty not known: the profile states none for quality unknown"))
    #expect(text.contains("b unlimited depth of the dig not known"))
  }

  @Test func `recorded uncertainties and the share of import are told apart`() throws {
    let example = Example("recorded") { example in
      example.pipes = [
        Example.pipe("G-1", .gas, y: 2) { pipe in
          pipe.horizontalUncertainty = Tick.roundedUp(metres: 0.2)
          pipe.verticalUncertainty = Tick.roundedUp(metres: 0.1)
          pipe.importUncertainty = Tick.roundedUp(metres: 0.7)
        }
      ]
    }
    let text = try explained("G-1", in: example)
    #expect(
      text.contains("uh 0.9 horizontal uncertainty = 0.2 of the pipe + 0.7 of its import of the pipe: as recorded"))
    #expect(text.contains("uv 0.1 vertical uncertainty as recorded"))
  }

  @Test func `a chamber without a bottom cannot be separated`() throws {
    #expect(try explained("C-1", in: .beside).contains("v unknown outer height: not known, so no depth can"))
  }
}
