import Testing

@testable import AttributeMaps

struct NearNamesTests {
  @Test func `case and up to two letters are near, short names one`() {
    #expect(NearNames.isNear("diameter", "DIAMETER") && NearNames.isNear("DIAMTER", "diameter"))
    #expect(NearNames.isNear("DN", "DNN") && !NearNames.isNear("DN", "ID1") && !NearNames.isNear("owner", "status"))
    #expect(NearNames.isNear("", "a") && !NearNames.isNear("", "abc"))
  }

  @Test func `names are listed up to a number`() {
    #expect(NearNames.hint(for: ["x"], among: []) == "there are none")
    #expect(NearNames.hint(for: ["ownr"], among: ["owner"]) == "there are 'owner'; did you mean 'owner'?")
    #expect(NearNames.hint(for: ["x"], among: (0..<100).map { "name\($0)" }).hasSuffix("'name29' and 70 more"))
  }
}
