import FeatureFormats
import TestSupport
import Testing

@testable import NetworkImport

@Suite struct ExactNumberTests {
  @Test(arguments: [
    (0, "0"), (1, "0.0001"), (-1, "-0.0001"), (12_500, "1.25"), (-20_000, "-2"), (10_010, "1.001"),
    (4_167_387_390, "416738.739"), (Int64.min, "-922337203685477.5808"),
  ])
  func `ticks are metres with as many decimals as it takes`(ticks: Int64, text: String) {
    #expect(String(decoding: ExactNumber.metres(ticks), as: UTF8.self) == text)
  }

  @Test(arguments: Seeds.many) func `ticks come back from the text of their metres`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let most = ExactNumber.mostTicks
    for ticks in [random.integer(in: -most...most), random.integer(in: -99_999...99_999), most, -most] {
      let metres = try #require(ExactNumber.double(JSONTree.parse(ExactNumber.metres(ticks))))
      #expect(ExactNumber.ticks(metres: metres)?.ticks == ticks, "seed \(seed)")
    }
  }

  @Test func `what lies between two ticks is moved to the nearer, and by how much is said`() throws {
    let found = try #require(ExactNumber.ticks(metres: 1.00016))
    #expect(found.ticks == 10_002)
    #expect(abs(found.move - 0.4) < 1e-6)
    #expect(ExactNumber.ticks(metres: .nan) == nil)
    #expect(ExactNumber.ticks(metres: .infinity) == nil)
    #expect(ExactNumber.ticks(metres: 1e300) == nil)
  }

  @Test(arguments: [
    0, -0.0, 1, -17, 0.1, 0.1 + 0.2, .leastNonzeroMagnitude, 1.7976931348623157e308, .nan, .infinity, -.infinity, 1e15,
  ])
  func `doubles come back to the bit`(value: Double) throws {
    let json = ExactNumber.json(value)
    #expect(ExactNumber.double(try JSONTree.parse(json))?.bitPattern == value.bitPattern)
  }

  @Test func `whole numbers are written without a point`() {
    #expect(ExactNumber.json(110) == Array("110".utf8))
  }

  @Test(arguments: ["null", "true", #""0.4""#, #""bits:""#, #""bits:xyz""#, "[1]", "{}"])
  func `what is no number is none`(text: String) throws {
    #expect(ExactNumber.double(try JSONTree.parse(Array(text.utf8))) == nil)
  }
}
