import FeatureFormats
import Testing

@testable import AttributeMaps

struct FieldMappingTests {
  @Test func `null, blank texts and listed sentinels say nothing, zero says something`() throws {
    let attribute = try #require(CanonicalAttribute.ofPipes.first { $0.name == "depth" })
    var field = FieldMapping(attribute: attribute, origin: .first(["F"]), line: 1)
    #expect(field.saysNothing(.null) && field.saysNothing(.string(" \t")) && !field.saysNothing(.integer(0)))
    field.unknown = [.number(0), .number(-9999)]
    #expect(field.saysNothing(.string("0.00")) && field.saysNothing(.number(-9999)) && !field.saysNothing(.number(1)))
  }

  @Test func `the number that stands for not recorded is none in any unit, and a text may be it`() throws {
    for (name, saysNothing) in [("depth", true), ("z", true), ("ground", true), ("owner", false)] {
      guard let attribute = CanonicalAttribute.ofPipes.first(where: { $0.name == name }) else { continue }
      let field = FieldMapping(attribute: attribute, origin: .first(["F"]), line: 1)
      #expect(field.saysNothing(.integer(-9999)) == saysNothing, "\(name)")
    }
  }

  @Test func `fields that may stand for each other are one group, the ends of a line are two`() {
    #expect(FieldMapping.Origin.first(["A", "B"]).groups == [["A", "B"]])
    #expect(FieldMapping.Origin.ends(from: ["A"], to: ["B"]).groups == [["A"], ["B"]])
  }
}
