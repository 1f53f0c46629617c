import PermitPipeline
import Testing

@Suite struct PermitErrorTests {
  @Test func `an error is its line`() {
    #expect("\(PermitError("'a.csv', row 3: it names no CRS"))" == "'a.csv', row 3: it names no CRS")
  }
}
