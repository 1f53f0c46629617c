import ConflictReports
import NetworkModel
import Testing

struct ExplanationReportZonesTests {
  @Test func `a zone says why it matches or does not`() throws {
    let text = try explained("G-205", in: .restricted)
    #expect(text.contains("does not match: it asks for pressure low or medium, but it is high"))
    #expect(text.contains("does not match: it is for water, the pipe is gas"))
    #expect(
      text.contains(
        "notify zone control: rule demo/gas/control; Demo gas code 5.2; confidence C1 matches: it is for gas"))
    let unknown = try explained("17", in: .nothingKnown)
    #expect(unknown.contains("the class of the pipe is not known, so every zone of every class applies"))
  }

  @Test func `the test in plan is written out`() throws {
    let text = try explained("G-7", in: .possibleStrike)
    #expect(text.contains("in plan: c 0.3 <= R + h + uh + us = 0 + 0.1 + 0.15 + 0.3 = 0.55? yes"))
    #expect(
      try explained("T-5", in: .beside).contains(
        "in plan: c 1.05 <= R + uh + us = 1 + 0.05 + 0 = 1.05? yes (from the centreline: h is left out)"))
  }

  @Test func `the test in depth is written out`() throws {
    let text = try explained("W-9", in: .separated)
    #expect(text.contains("t from 3.2 to 3.2, t + v from 3.4 to 3.4"))
    #expect(
      text.contains(
        "separated by depth? yes: below, min t - uv - b = 3.2 - 0.05 - 2 = 1.15 > V 0.3? yes; above cannot be, for a = 0"
      ))
    let bore = try explained("W-1", in: .boreBetweenPits)
    #expect(bore.contains("above, a - max (t + v) - uv = 3 - 1.2 - 0.05 = 1.75 > V 0.3? yes"))
    #expect(try explained("W-2", in: .bore).contains("a counts as 0, for N comes near an end of the bore"))
  }

  @Test func `why nothing separates is told`() throws {
    #expect(
      try explained("17", in: .nothingKnown).contains("no: uv is not known, so no depth of this pipe can separate it"))
    #expect(try explained("G-205", in: .restricted).contains("no: V = any, the zone holds at every depth"))
    let reasons: [(String, (inout Pipe) -> Void)] = [
      ("it is not recorded at every vertex", { $0.parts[0].tops[1] = nil }),
      ("laid trenchless, it is known at the vertices alone", { $0.laying = .trenchless }),
      (
        "what the recorded depth refers to is not known",
        {
          $0.depthReferenceIsUnknown = true; $0.parts[0].tops = [nil, nil]
        }
      ),
      (
        "a segment is longer than 75, and how it was laid does not vouch for it",
        { $0.parts[0].vertices[1] = Example.at(200, 2) }
      ),
    ]
    for (reason, change) in reasons {
      let example = Example("unknown depth") { $0.pipes = [Example.pipe("W-1", .water, y: 2, change)] }
      #expect(try explained("W-1", in: example).contains("no: t is not known everywhere on N (\(reason))"), "\(reason)")
    }
  }

  @Test func `what keeps a zone from being certain is told`() throws {
    #expect(
      try explained("G-7", in: .possibleStrike).contains(
        "certain? no: in plan, c - e - h + uh + us = 0.3 - 0 - 0.1 + 0.15 + 0.3 = 0.65 <= R 0? no; in depth, max t + uv - b "
          + "= 1 + 0.2 - 2 = -0.8 <= V and a - min (t + v) + uv = 0 - 1.2 + 0.2 = -1 <= V, V = 0? yes"))
    let unknown = try explained("17", in: .nothingKnown)
    #expect(unknown.contains("certain? no: not known: class, pressure; in plan,"))
    #expect(unknown.contains("(h counts as 0, for it is assumed)"))
    #expect(unknown.contains("depth or uv is not known on N"))
  }
}
