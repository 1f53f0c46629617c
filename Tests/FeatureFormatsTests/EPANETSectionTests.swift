import Testing

@testable import FeatureFormats

@Suite struct `Sections of EPANET` {
  private func section(_ text: String) -> EPANETSection? { EPANETSection(heading: Array(text.utf8)) }

  @Test func `four letters in any case tell a section`() {
    for text in ["[PIPES]", "[Pipe]", "[pipes", "[PIPELINES]"] { #expect(section(text) == .pipes, "\(text)") }
    for section in EPANETSection.allCases {
      #expect(self.section("[\(section.rawValue.lowercased())]") == section)
      #expect(!EPANETSection.isOfSWMM(heading: Array("[\(section.rawValue)]".utf8)), "\(section)")
    }
  }

  @Test func `END has three letters`() {
    #expect(section("[END]") == .end && section("[end") == .end)
    #expect(section("[EN]") == nil)
  }

  @Test func `what is no section is none`() {
    for text in ["", "[", "[]", "PIPES", "[PIP]", "[FOO]", "[\u{E9}\u{E9}\u{E9}", "[ PIPES]"] {
      #expect(section(text) == nil, "\(text)")
    }
  }

  @Test func `sewer models are told by sections of their own`() {
    for text in ["[CONDUITS]", "[Subcatchments]", "[DWF]", "[LID_USAGE]"] {
      #expect(section(text) == nil && EPANETSection.isOfSWMM(heading: Array(text.utf8)), "\(text)")
    }
    for text in ["CONDUITS", "[FOO]", "["] {
      #expect(!EPANETSection.isOfSWMM(heading: Array(text.utf8)), "\(text)")
    }
  }
}
