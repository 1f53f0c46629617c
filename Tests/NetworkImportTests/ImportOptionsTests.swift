import NetworkImport
import Testing

struct ImportOptionsTests {
  @Test func `without flags nothing is assumed and nothing is let pass`() {
    let options = ImportOptions()
    #expect(options.storeCRS == "auto" && options.crs == nil && !options.crsOverride)
    #expect(options.assetClass == nil && options.datumAccuracy == nil && !options.rowIDs && !options.allowRejects)
    #expect(options.coverage == nil && options.name == nil && options.asOf == nil && options.rules == nil)
  }
}
