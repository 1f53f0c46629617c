import Testing

@testable import FeatureFormats

@Suite struct `Models of EPANET` {
  @Test func `names are UTF-8, or Latin-1 where a file is not`() {
    #expect(EPANETModel(bytes: Array("é".utf8)).text(Array("é".utf8)) == "é")
    let latin = EPANETModel(bytes: [0x41, 0xE9])
    #expect(!latin.isUTF8 && latin.text(latin.bytes) == "Aé")
  }

  @Test func `a position is two numbers behind a name`() {
    let model = EPANETModel(bytes: Array("n 1 2 x".utf8))
    let line = { (words: [Range<Int>]) in EPANETLines.Line(number: 1, words: words) }
    #expect(model.position(line([0..<1, 2..<3, 4..<5])) == RawPosition(x: 1, y: 2))
    #expect(model.position(line([0..<1, 2..<3, 6..<7])) == nil)
    #expect(model.position(line([0..<1, 2..<3])) == nil && model.word(1, of: line([0..<1])) == nil)
  }
}
