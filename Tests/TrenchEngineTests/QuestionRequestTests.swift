import NetworkModel
import PermitPipeline
import Testing

@testable import TrenchEngine

@Suite struct QuestionRequestTests {
  private static func terms(_ change: (inout QuestionRequest) -> Void) throws -> DeskTerms {
    var question = QuestionRequest()
    change(&question)
    return try question.terms()
  }

  @Test func `a question that asks nothing gives terms that ask nothing`() throws {
    let terms = try QuestionRequest().terms()
    #expect(terms.engineVersion == Workspace.version)
    #expect(terms.crs == nil)
    #expect(terms.classes == nil)
    #expect(terms.maxAgeDays == nil)
    #expect(terms.day == nil)
    #expect(terms.defaults.depth == nil)
    #expect(terms.defaults.bore == nil)
    #expect(terms.defaults.placement == nil)
  }

  @Test func `every word of a question is handed on`() throws {
    let terms = try Self.terms {
      ($0.crs, $0.datumAccuracy, $0.classes) = ("EPSG:4546", 2, ["gas", "water"])
      ($0.maxAgeDays, $0.on) = (30, "2026-03-01")
      ($0.depth, $0.bore, $0.width, $0.radius, $0.placement) = (1, (2, 3), 4, 5, 6)
      ($0.defaultWidth, $0.defaultRadius) = (7, 8)
    }
    #expect(terms.crs == "EPSG:4546")
    #expect(terms.datumAccuracy == 2)
    #expect(terms.classes == [.gas, .water])
    #expect(terms.maxAgeDays == 30)
    #expect(terms.day == CalendarDay("2026-03-01"))
    #expect(terms.defaults.depth == 1)
    #expect(terms.defaults.bore?.top == 2)
    #expect(terms.defaults.bore?.bottom == 3)
    #expect(terms.defaults.width == 4)
    #expect(terms.defaults.radius == 5)
    #expect(terms.defaults.placement == 6)
    #expect(terms.defaults.defaultWidth == 7)
    #expect(terms.defaults.defaultRadius == 8)
  }

  @Test func `names and dates that mean nothing are refused by flag`() {
    #expect(
      refusal { _ = try Self.terms { $0.classes = ["gas", "lava"] } }.hasPrefix("--classes: 'lava' is no class; "))
    #expect(refusal { _ = try Self.terms { $0.classes = [""] } } != "")
    #expect(
      refusal { _ = try Self.terms { $0.maxAgeDays = -1 } } == "--max-age is -1 days; it must not be below 0")
    #expect(
      refusal { _ = try Self.terms { $0.on = "tomorrow" } } == "--on 'tomorrow' is no day; write it as YYYY-MM-DD")
    for accuracy in [-1, .nan, .infinity] {
      #expect(refusal { _ = try Self.terms { $0.datumAccuracy = accuracy } }.hasPrefix("--datum-accuracy is "))
    }
    #expect(refusal { _ = try Self.terms { $0.depth = 0 } }.hasPrefix("--depth is 0.0 m"))
    #expect(refusal { _ = try Self.terms { $0.bore = (.nan, 1) } }.hasPrefix("--bore (its roof)"))
    #expect(throws: Never.self) { try Self.terms { $0.maxAgeDays = 0 } }
  }
}
