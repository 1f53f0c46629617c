import FeatureFormats
import NetworkImport
import Projections
import Testing

struct RecordRejectTests {
  @Test func `a reject describes itself in one line, code first`() {
    #expect(RecordReject(.noWidth, "a line needs a width").description == "no-width: a line needs a width")
  }
}
