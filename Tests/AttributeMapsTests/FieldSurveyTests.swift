import FeatureFormats
import Testing

@testable import AttributeMaps

struct FieldSurveyTests {
  private func complaint(_ map: String, _ records: [[String]]) throws -> String? {
    var survey = FieldSurvey(try MapFixture.parsed(map).common)
    for names in records { survey.look(at: names.map { JSONMember(key: $0, value: .null) }) }
    return survey.complaint
  }

  @Test func `a field that some record has is enough, null or not`() throws {
    #expect(try complaint("owner: A\nmaterial: [B, C]", [["A"], ["C"]]) == nil)
    #expect(try complaint("owner: A", []) == nil)
  }

  @Test func `a field that no record has is named with those there are`() throws {
    #expect(
      try complaint("owner: OWNER\nmaterial: M", [["Owner", "DN"]])
        == "no record has the field 'OWNER', which the map names for owner (and 1 more fields are missing); "
        + "there are 'Owner', 'DN'; did you mean 'Owner'?; correct the map, or say optional: true")
    #expect(
      try complaint("ground: {field: A, unit: m}\nz: {from: A, to: B, unit: m, reference: crown}", [["A"]]) != nil)
  }

  @Test func `an optional field may be missing`() throws {
    #expect(try complaint("owner: {field: X, optional: true}", [["A"]]) == nil)
  }
}
