import Foundation
import TestSupport
import Testing

@testable import FeatureFormats

@Suite struct `Reading GeoJSON` {
  private let a = pointFeature(1)
  private let b = pointFeature(2)
  private let pretty = "{\n  \"type\": \"Point\",\n  \"coordinates\": [1,\n 2]\n}"

  @Test func `lines may end as they like, and blank ones are no records`() {
    for text in [
      a + "\n" + b, a + "\r\n" + b + "\r\n", "\n\n" + a + "\n \n\r\n" + b + "\n\n", "\u{FEFF}" + a + "\n" + b,
    ] {
      let reading = Reading(text)
      #expect(reading.error == nil)
      #expect(reading.features.map(\.id) == [.integer(1), .integer(2)])
      #expect(reading.features.map(\.row) == [1, 2])
    }
  }

  @Test func `record separators are accepted, with records over several lines`() {
    for text in ["\u{1E}\(a)\n\u{1E}\(b)\n", "\u{1E}\(pretty)\n\u{1E}\u{1E}\(b)", a + "\n\u{1E}" + b + "\n"] {
      #expect(Reading(text).outline == ["f", "f"], "\(text)")
    }
  }

  @Test func `a single feature or geometry may stand over several lines`() {
    #expect(Reading(pretty).outline == ["f"])
    #expect(Reading(pretty + " \n\n").outline == ["f"])
    #expect(Reading(pretty + "\n" + pretty).error?.problem.contains("something follows") == true)
    #expect(Reading("{\n\"type\" \"Point\"\n}").outline == ["invalid-json"])
    #expect(Reading("{\n\"type\": \"Point\"\n").error?.problem.contains("ends inside a feature") == true)
  }

  @Test func `a bad line is a reject, except at the end without a line end`() {
    #expect(Reading("\(a)\n{\"a\":\n\(b)\n").outline == ["f", "invalid-json", "f"])
    #expect(Reading("{\"type\":\"Fea\n\(b)\n").outline == ["invalid-json", "f"])
    #expect(Reading("\(a)\n{\"a\":\n").outline == ["f", "invalid-json"])
    let cut = Reading("\(a)\n{\"a\":")
    #expect(cut.outline == ["f"])
    #expect(cut.error?.row == 2)
    #expect(cut.error?.byteOffset == a.utf8.count + 1)
    #expect(Reading("\u{1E}\(a)\n\u{1E}{\"a\":").error?.row == 2)
    #expect(Reading("\u{1E}\(a)\n\u{1E}{\"a\":\n\u{1E}\(b)\n").outline == ["f", "invalid-json", "f"])
    #expect(Reading("hello\n").outline == ["invalid-json"])
    #expect(Reading("hello").error != nil)
    #expect(Reading("\(a) \(b)\n").outline == ["invalid-json"])
  }

  @Test func `a collection on a line of its own is a reject`() {
    #expect(Reading("\(a)\n\(String.collection([b]))\n").outline == ["f", "invalid-json"])
  }

  @Test func `nothing at all is an error where a document is expected, and none where lines are`() {
    #expect(Reading("").error?.problem.contains("empty") == true)
    #expect(Reading(" \n").error != nil)
    #expect(Reading("", options: ReaderOptions(acceptsEmpty: true)) == Reading("[]"))
  }

  @Test func `an error is thrown again and the end stays the end`() throws {
    let bytes = Array("\(a)\n{".utf8)
    let reader = try FeatureSources.open(bytes: bytes, name: "test", format: .geoJSON)
    #expect(try reader.next() != nil)
    let first = #expect(throws: FormatError.self) { try reader.next() }
    let second = #expect(throws: FormatError.self) { try reader.next() }
    #expect(first == second)
  }

  @Test func `a record longer than the limit is an error that names its byte`() {
    let limited = ReaderOptions(chunkBytes: 16, recordLimit: 40)
    let long = String(repeating: "x", count: 100)
    for (text, byte) in [
      ("{}\n{\"a\":\"\(long)\"}\n", 3), ("[{},{\"a\":\"\(long)\"}]", 4), ("\u{1E}{}\n\u{1E}{\"a\":\"\(long)\"}\n", 5),
    ] {
      let error = Reading(text, options: limited).error
      #expect(error?.byteOffset == byte, "\(text)")
      #expect(error?.problem.contains("longer than 40 bytes") == true)
    }
    // A member of the collection that is not looked at may be of any length.
    let more = #"{"type":"FeatureCollection","features":[{}],"more":["\#(long)"]}"#
    #expect(Reading(more, options: limited).outline == ["invalid-json"])
  }

  @Test func `a late CRS is known before the first feature of a file`() throws {
    let crs = #","crs":{"type":"name","properties":{"name":"EPSG:3857"}}"#
    try withTemporaryDirectory { directory in
      let path = try directory.write("a.json", .collection([a, b], after: crs))
      let reader = try FeatureSources.open(path, options: ReaderOptions(chunkBytes: 5))
      #expect(reader.crs == "EPSG:3857")
      #expect(try reader.next()?.row == 1)
    }
  }

  @Test func `a late CRS of a source that is read once asks for its name, unless it is given`() throws {
    let crs = #""crs":{"type":"name","properties":{"name":"EPSG:3857"}}"#
    let late = Array(String.collection([a], after: "," + crs).utf8)
    let asked = try Self.pipe(late) { Reading(path: $0, format: .geoJSON) }
    #expect(asked.outline == ["f"])
    #expect(asked.error?.problem.contains("--crs") == true)
    let given = try Self.pipe(late) { path -> String? in
      let options = ReaderOptions(crsIsGiven: true)
      let reader = try FeatureSources.open(path, format: .geoJSON, options: options)
      #expect(reader.crs == nil)
      while try reader.next() != nil {}
      return reader.crs
    }
    #expect(given == "EPSG:3857")
    let early = Array(String.collection([a], before: crs + ",").utf8)
    #expect(try Self.pipe(early) { Reading(path: $0, format: .geoJSON) }.crs == "EPSG:3857")
  }

  @Test(arguments: [1, 2, 3, 7, 4096]) func `the size of chunks changes nothing`(chunk: Int) {
    let features = [
      a, #"{"type":"Feature",,}"#, b, #"{"type":"Feature","properties":{"s":"\\\"}]é"},"geometry":null}"#,
    ]
    let crs = #""crs":{"type":"name","properties":{"name":"EPSG:4490"}}"#
    let sequence = "\u{1E}" + features.joined(separator: "\n\u{1E}")
    let list: String = "[" + features.joined(separator: " ,\n") + "]\n"
    let marked: String = "\u{FEFF}" + features.joined(separator: "\n\n")
    let texts: [String] = [
      .collection(features, before: "\(crs),"), .collection(features, after: " , \(crs) "),
      features.joined(separator: "\r\n"), marked, pretty, sequence, list, "\(a)\n{\"a\":", "[\(a)",
      "\(String.collection([a]))x", "{\"type\":\"Fea\n\(b)\n",
    ]
    for text in texts {
      #expect(Reading(text, options: ReaderOptions(chunkBytes: chunk)) == Reading(text), "\(text)")
    }
  }

  @Test func `deep nesting is a reject or an error`() {
    let brackets = String(repeating: "[", count: 100_000)
    let braces = String(repeating: "{\"a\":", count: 100_000)
    let closed = brackets + String(repeating: "]", count: 100_000)
    #expect(Reading(brackets).error != nil)
    #expect(Reading(braces).error != nil)
    #expect(Reading(braces + "\n" + braces + "\n").error != nil)
    #expect(Reading(closed).outline == ["invalid-json"])
    #expect(Reading(.collection([closed])).outline == ["invalid-json"])
    #expect(Reading(#"{"type":"LineString","coordinates":\#(closed)}"#).error != nil)
    #expect(Reading(#"{"type":"LineString","coordinates":\#(closed)}"# + "\n").outline == ["invalid-json"])
    let part = #"{"type":"GeometryCollection","geometries":["#
    let collections = String(repeating: part, count: 1000) + String(repeating: "]}", count: 1000)
    #expect(Reading(collections + "\n").outline == ["invalid-json"])
  }

  @Test func `a ring of a million vertices is read whole`() {
    var text = #"{"type":"Polygon","coordinates":[["#
    for index in 0..<1_000_000 { text += "[\(index).5,7]," }
    text += "[0.5,7]]]}\n"
    let reading = Reading(text)
    guard case .polygon(let rings) = reading.features.first?.geometry else {
      Issue.record("no polygon: \(reading.outline)")
      return
    }
    #expect(rings.map(\.count) == [1_000_001])
    #expect(rings.first?[999_999] == RawPosition(x: 999_999.5, y: 7))
  }

  @Test(arguments: Seeds.few) func `flipped bytes never stop the program`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let texts = [
      String.collection([a, b, pointFeature(3)]), [a, b, pointFeature(3)].joined(separator: "\n") + "\n", pretty,
    ]
    var unharmed = 0
    for round in 0..<250 {
      var bytes = Array(texts[round % texts.count].utf8)
      for _ in 0..<random.integer(in: 1...3) {
        bytes[random.integer(in: 0...bytes.count - 1)] = UInt8(truncatingIfNeeded: random.next())
      }
      let reading = Reading(bytes: bytes, options: ReaderOptions(chunkBytes: 64))
      // Three records went in: none may be missing without a word.
      if reading.error == nil, reading.rejects.isEmpty, round % 3 == 0 {
        unharmed += 1
        #expect(reading.records.count == 3, "seed \(seed) round \(round)")
      }
    }
    #expect(unharmed < 84)
  }

  @Test(.enabled(if: SharedData.has("bad_geojson/bad"), SharedData.absent))
  func `the files of others are read or refused in words`() throws {
    let folders = [
      "bad_geojson/bad", "bad_geojson/good", "geojson_fixtures/feature", "geojson_fixtures/featurecollection",
      "geojson_fixtures/geometry",
    ]
    for folder in folders {
      let paths = SharedData.files(in: folder, suffix: ".geojson")
      #expect(!paths.isEmpty, "\(folder)")
      for path in paths {
        let reading = Reading(path: path)
        #expect(!reading.records.isEmpty || reading.error != nil, "\(path)")
        guard !folder.hasSuffix("bad") else { continue }
        #expect(reading.error == nil, "\(path)")
        let isNull = path.hasSuffix("nullgeometry.geojson")
        #expect(reading.rejects.allSatisfy { isNull && $0.reason == .noGeometry }, "\(path): \(reading.outline)")
        #expect(Reading(path: path, options: ReaderOptions(chunkBytes: 1)) == reading)
      }
    }
  }

  /// Runs `body` on the path of a pipe through which `bytes` come, few enough to wait in it.
  private static func pipe<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
    try pipe.fileHandleForWriting.close()
    return try body("/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)")
  }
}
