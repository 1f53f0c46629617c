import ConflictSearch
import FeatureFormats
import NetworkImport
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import PermitPipeline

@Suite struct PermitDeskTests {
  // The gap to the pipe's wall is y - 0.1 m; its worst is 0.05 m (survey) and 0.3 m (placement) less.
  @Test(
    arguments: [
      (-1, .strike), (0.44, .strike), (0.45, .strike), (0.46, .restricted), (0.95, .restricted), (0.96, .notify),
      (5.45, .notify), (5.46, .clear), (50, .clear),
    ] as [(Double, Answer.Verdict)])
  func `a pit is judged by its distance`(y: Double, verdict: Answer.Verdict) throws {
    let answer = try Town.desk().answer(Town.record(Town.pit(y), ["depth": .integer(2)]))
    #expect(answer.verdict == verdict)
    #expect(answer.doubts.isEmpty)
  }

  // The top lies at 1 m and is known to 0.05 m: what goes down to 0.95 m meets it, to half a metre less is too near.
  @Test(
    arguments: [
      (0.95, .strike), (0.94, .restricted), (0.45, .restricted), (0.44, .notify),
    ] as [(Double, Answer.Verdict)])
  func `a pit over the main is judged by its depth`(depth: Double, verdict: Answer.Verdict) throws {
    let answer = try Town.desk().answer(Town.record(Town.pit(-1), ["depth": .number(depth)]))
    #expect(answer.verdict == verdict)
  }

  @Test func `an unknown depth is without limit`() throws {
    for value in [JSONTree.null, .string("")] {
      let answer = try Town.desk().answer(Town.record(Town.pit(-1), ["depth": value]))
      #expect(answer.verdict == .strike)
    }
  }

  @Test func `a placement that the permit states replaces the profile's`() throws {
    let record = try Town.record(Town.pit(0.46), ["depth": .integer(2), "placement": .number(0.4)])
    #expect(try Town.desk().answer(record).verdict == .strike)
    #expect(try Town.desk { $0.defaults.placement = 0 }.answer(record).verdict == .restricted)
  }

  @Test func `a bore far below the main passes, one that is not drawn as a line is dug open`() throws {
    let bore: KeyValuePairs<String, JSONTree> = [
      "boreTop": .integer(3), "boreBottom": .number(3.4), "width": .number(0.4), "boreEnds": .string("pits"),
    ]
    #expect(try Town.desk().answer(Town.record(Town.crossing, bore)).verdict == .clear)
    #expect(try Town.desk().answer(Town.record(Town.pit(-1), bore)).verdict == .strike)
  }

  @Test func `near its ends a bore is still going down`() throws {
    // The main lies 30 m from both ends; a rod that starts above ground reaches 5.1 m only 30.6 m further on.
    let at: (Double) -> KeyValuePairs<String, JSONTree> = { top in
      ["boreTop": .number(top), "boreBottom": .number(top + 1), "width": .number(0.4)]
    }
    #expect(try Town.desk().answer(Town.record(Town.crossing, at(4))).verdict == .clear)
    #expect(try Town.desk().answer(Town.record(Town.crossing, at(5.1))).verdict == .strike)
  }

  @Test func `a line without a width is rejected, unless the caller supplies one`() throws {
    let record = try Town.record(Town.crossing, ["depth": .integer(2)])
    #expect(try Town.desk().reason(record) == .noWidth)
    let desk = try Town.desk { $0.defaults.defaultWidth = 0.6 }
    let permit = try desk.permit(record)
    #expect(permit.query.dig.footprint.radius == 3_000)
    #expect(permit.assumptions == ["width", "placement"])
    #expect(try desk.permit(Town.record(Town.crossing, ["width": .integer(1)])).query.dig.footprint.radius == 5_000)
    #expect(try desk.permit(Town.record(Town.crossing, ["width": .integer(1)])).assumptions == ["depth", "placement"])
  }

  @Test func `a point without a radius is rejected, unless the caller supplies one`() throws {
    let record = try Town.record("POINT(500050 5950000)", ["depth": .integer(2)])
    #expect(try Town.desk().reason(record) == .noWidth)
    let permit = try Town.desk { $0.defaults.defaultRadius = 0.5 }.permit(record)
    #expect(permit.query.dig.footprint.radius == 5_000)
    #expect(permit.assumptions == ["radius", "placement"])
    let said = try Town.desk { ($0.defaults.defaultRadius, $0.defaults.radius) = (0.5, 2) }.permit(record)
    #expect(said.query.dig.footprint.radius == 20_000)
    #expect(said.assumptions == ["placement"])
  }

  @Test(arguments: [0.0, -1])
  func `a size of zero or less is no size, and no default stands for it`(size: Double) throws {
    let desk = try Town.desk { ($0.defaults.defaultWidth, $0.defaults.defaultRadius) = (1, 1) }
    #expect(try desk.reason(Town.record(Town.crossing, ["width": .number(size)])) == .noWidth)
    #expect(try desk.reason(Town.record("POINT(500050 5950000)", ["radius": .number(size)])) == .noWidth)
    // A polygon is as large as it is drawn.
    #expect(try desk.reason(Town.record(Town.pit(-1), ["width": .number(size), "radius": .number(size)])) == nil)
  }

  @Test func `every other fault of a record is its reject`() throws {
    let desk = try Town.desk()
    #expect(try desk.reason(Town.record(Town.pit(0), ["depth": .integer(0)])) == .badNumber)
    #expect(try desk.reason(.feature(RawFeature(row: 1, geometry: nil))) == .noGeometry)
    #expect(try desk.reason(Town.record("POINT(1e9 0)", ["radius": .integer(1)])) == .outsideCRS)
    let mixed = "GEOMETRYCOLLECTION(POINT(500050 5950000),LINESTRING(500050 5950000,500051 5950000))"
    #expect(try desk.reason(Town.record(mixed, ["radius": .integer(1)])) == .wrongGeometryType)
  }

  @Test func `a reject carries its source, row and id`() throws {
    let record = try Town.record(Town.crossing, ["id": .integer(17)], row: 9)
    guard case .rejected(let line) = try Town.desk().prepare(record, of: "permits.csv", in: nil) else {
      Issue.record("a line without a width was taken")
      return
    }
    #expect(line.source == "permits.csv")
    #expect(line.row == 9)
    #expect(line.id == "17")
    let raw = RawRecord.reject(RawReject(row: 3, id: "P", reason: .invalidJSON, detail: "cut off"))
    guard case .rejected(let line) = try Town.desk().prepare(raw, of: "a", in: nil) else {
      Issue.record("a reject was taken")
      return
    }
    #expect(line == .init(source: "a", row: 3, id: "P", reason: .invalidJSON, detail: "cut off"))
  }

  @Test func `the date of work is the permit's, else the caller's, else not known`() throws {
    func doubts(_ start: JSONTree, on day: String?) throws -> [Doubt] {
      let desk = try Town.desk { terms in
        terms.maxAgeDays = 30
        terms.day = day.flatMap { CalendarDay($0) }
      }
      return try desk.answer(Town.record(Town.pit(50), ["depth": .integer(1), "start": start])).doubts
    }
    let stale = [Doubt.staleData(asOf: "2026-01-28")]
    #expect(try doubts(.string("2026-02-27"), on: nil) == [])
    #expect(try doubts(.string("2026-02-28"), on: "2026-02-01") == stale)
    #expect(try doubts(.null, on: "2026-02-01") == [])
    #expect(try doubts(.null, on: nil) == stale)
    // A start that cannot be read may be any day: the caller's does not stand for it.
    #expect(try doubts(.string("01.04.2026"), on: "2026-02-01") == stale)
    #expect(try doubts(.integer(20_260_401), on: "2026-02-01") == stale)
  }

  @Test func `the classes that must be vouched for are the caller's`() throws {
    let record = try Town.record(Town.pit(50), ["depth": .integer(1)])
    #expect(try Town.desk().answer(record).searched.classes == [.gas])
    let network = try Town.network { $0.coverage = [] }
    let answer = try Town.desk(network) { $0.classes = [.water] }.answer(record)
    #expect(answer.verdict == .undetermined)
    #expect(answer.doubts == [.classNotCovered([.water])])
  }
}
