import TestSupport
import Testing

@testable import FeatureFormats

@Suite struct `Parsing well-known text` {
  @Test func `every shorter part of a text is an error`() {
    let bytes = Array("SRID=4326;GEOMETRYCOLLECTION (POINT Z (1 2 3), POLYGON ((1 2, 3 4.5e-3), EMPTY))".utf8)
    #expect(throws: Never.self) { try WKTReader.parse(bytes) }
    for count in 0..<bytes.count {
      #expect(throws: WKTError.self, "\(count) bytes") { try WKTReader.parse(Array(bytes[..<count])) }
    }
  }

  @Test(arguments: Seeds.smoke) func `random changes never stop the program`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let letters = Array("POINTLESRGYMULZ(), .0123456789e-+=;\u{e9}".utf8)
    var read = 0
    for _ in 0..<300 {
      var bytes = Array("SRID=1;MULTIPOLYGON ZM (((1 2 3 4, 5 6 7 8)), EMPTY)".utf8)
      for _ in 0..<random.integer(in: 1...4) {
        bytes[random.integer(in: 0...bytes.count - 1)] = random.pick(letters) ?? 0
      }
      if (try? WKTReader.parse(bytes)) != nil { read += 1 }
    }
    #expect(read < 300)
  }
}
