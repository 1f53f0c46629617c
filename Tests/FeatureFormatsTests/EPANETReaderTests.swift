import TestSupport
import Testing

@testable import FeatureFormats

@Suite struct `Reading EPANET files` {
  @Test func `a network becomes lines and points in the order of the file`() {
    let reading = Reading(EPANETText.small.text, .epanet)
    #expect(reading.error == nil && reading.rejects.isEmpty && reading.crs == nil)
    #expect(reading.features.map(\.row) == [1, 2, 3, 4, 5])
    #expect(reading.features.map { $0.properties[key: "id"]?.asIdentifier } == ["tank:T", "P1", "P2", "U", "V"])
    #expect(reading.features.first?.geometry == .point(RawPosition(x: 100, y: 50)))
    #expect(
      reading.features[1].geometry
        == .lineString([
          RawPosition(x: 0, y: 0), RawPosition(x: 40, y: 5), RawPosition(x: 60, y: 5), RawPosition(x: 100, y: 0),
        ]))
    #expect(reading.features[3].geometry == .lineString([RawPosition(x: -50, y: 0), RawPosition(x: 0, y: 0)]))
    let text = EPANETText.small.text.utf8
    #expect(
      reading.features.map { Array(text.dropFirst($0.byteOffset).prefix(2)) }.prefix(2) == [
        Array("T ".utf8), Array("P1".utf8),
      ])
  }

  @Test(arguments: Seeds.many) func `however a network is written, it reads to the same records`(seed: UInt64) {
    func records(_ text: String, _ options: ReaderOptions = ReaderOptions()) -> [String: RawFeature] {
      let reading = Reading(text, .epanet, options: options)
      #expect(reading.error == nil && reading.rejects.isEmpty, "\(text.debugDescription)")
      let found = reading.features.map {
        RawFeature(row: 0, properties: $0.properties, geometry: $0.geometry, statedLength: $0.statedLength)
      }
      return Dictionary(uniqueKeysWithValues: found.map { ($0.properties[key: "id"]?.asIdentifier ?? "", $0) })
    }
    var random = SplitMix64(seed: seed)
    let chunk = random.integer(in: 1...200)
    #expect(
      records(EPANETText.small.text(shuffledBy: &random), ReaderOptions(chunkBytes: chunk))
        == records(EPANETText.small.text))
  }

  @Test(arguments: Seeds.many) func `any bytes end in records or an error, and cut files in an error`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let whole = Array(EPANETText.small.text.utf8)
    var bytes = whole
    for _ in 0..<random.integer(in: 1...8) {
      let place = random.integer(in: 0...bytes.count - 1)
      if random.chance(oneIn: 2) {
        bytes[place] = random.pick(Array(" \n\r\t;[]\"-.e0\u{1A}".utf8)) ?? random.integer(in: 0...255)
      } else {
        bytes.insert(random.integer(in: 0...255), at: place)
      }
    }
    let reading = Reading(bytes: bytes, .epanet)
    #expect(reading.error != nil || reading.records.map(\.row) == Array(reading.records.indices.map { $0 + 1 }))
    let cut = Reading(bytes: Array(whole.prefix(random.integer(in: 0...whole.count - 6))), .epanet)
    #expect(cut.error != nil && cut.records.isEmpty)
  }

  @Test func `a file above the limit is refused with advice, one at the limit is read`() {
    let text = EPANETText.small.text
    let options = { ReaderOptions(chunkBytes: 7, recordLimit: text.utf8.count + $0) }
    #expect(Reading(text, .epanet, options: options(0)).error == nil)
    let error = Reading(text, .epanet, options: options(-1)).error
    #expect(error?.problem.contains("export its pipes as GeoJSON") == true)
  }

  @Test func `errors name the source, the byte and the line`() {
    let error = Reading("\u{FEFF}[TITLE]\n[FOO]\n[END]\n", .epanet).error
    #expect(error?.description.hasPrefix("cannot read 'test', byte 11: line 2: [FOO] is no section") == true)
    #expect(Reading("", .epanet).error?.problem.contains("it is empty") == true)
    #expect(Reading(bytes: [0xFF, 0xFE, 0x5B, 0], .epanet).error?.problem.contains("UTF-16") == true)
  }

  @Test func `without a format a section in brackets tells it, and JSON is JSON`() {
    #expect(Reading("\n[title]\n[END]", nil).error == nil)
    #expect(Reading(EPANETText.small.text, nil).features.count == 5)
    for text in ["[]", "[null]", "[true]", "[[1,2]]"] { #expect(Reading(text, nil) == Reading(text), "\(text)") }
  }

  @Test func `a long file takes time in proportion, not in the square`() {
    // A node, a link and a vertex repeated: whatever is kept of them is found by name and not by looking through.
    let lines = 4000
    var text = "[PIPES]\n"
    for number in 0..<lines { text += "p\(number % 3) a b 1 2 3\n" }
    text += "[COORDINATES]\n" + (0..<lines).map { "a \($0) 1\n" }.joined() + "b 1 2\n"
    text += "[VERTICES]\n" + (0..<lines).map { "q\($0) 1 2\np0 \($0) 2\n" }.joined() + "[END]\n"
    let reading = Reading(text, .epanet)
    #expect(reading.rejects.count == 2 * lines + 1)
    #expect(reading.rejects.reduce(0) { $0 + $1.positions.count } <= 12 * lines)
  }
}
