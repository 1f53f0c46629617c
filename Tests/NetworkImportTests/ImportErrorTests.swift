import FeatureFormats
import Testing

@testable import NetworkImport

struct ImportErrorTests {
  private func message(_ thrown: any Error) -> String {
    do {
      try ImportError.naming("a.csv") { throw thrown }
      return "nothing was thrown"
    } catch {
      return error.description
    }
  }

  @Test func `an error names its source once`() {
    struct Other: Error, CustomStringConvertible { let description = "it is raining" }
    #expect(message(Other()) == "'a.csv': it is raining")
    #expect(message(ImportError("'a.csv': no CRS")) == "'a.csv': no CRS")
    #expect(message(FormatError(source: "a.csv", row: 3, problem: "bad")) == "cannot read 'a.csv', row 3: bad")
  }
}
