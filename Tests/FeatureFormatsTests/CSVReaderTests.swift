import FeatureFormats
import TestSupport
import Testing

@Suite struct `Reading tables` {
  private func read(_ text: String, options: ReaderOptions = ReaderOptions()) -> Reading {
    Reading(text, .csv, options: options)
  }

  @Test func `values are texts, empty cells null, and JSON lists lists`() {
    let reading = read("id,wkt,depth,note\n7,POINT (1 2),\"[1.5,null]\",\n8,POINT (3 4),[1,\"say \"\"hi\"\"\"\n")
    #expect(
      reading.features.first?.properties == [
        JSONMember(key: "id", value: .string("7")),
        JSONMember(key: "depth", value: .array([.number(1.5), .null])), JSONMember(key: "note", value: .null),
      ])
    #expect(reading.features.last?.properties[key: "depth"] == .string("[1"))
    #expect(reading.features.last?.properties[key: "note"] == .string("say \"hi\""))
    #expect(reading.features.map(\.row) == [1, 2])
    #expect(reading.features.first?.byteOffset == 18)
    #expect(reading.features.map(\.geometry) == [.point(RawPosition(x: 1, y: 2)), .point(RawPosition(x: 3, y: 4))])
  }

  @Test func `the separator is told from the header`() {
    for separator in [",", ";", "\t"] {
      let text =
        ["id", "wkt", "a"].joined(separator: separator) + "\n" + ["1", "POINT(1 2)", "x"].joined(separator: separator)
      #expect(read(text).features.first?.properties[key: "a"] == .string("x"), "\(text)")
    }
    #expect(read("wkt\nLINESTRING (1 2, 3 4)\n").outline == ["f"])
    #expect(read("a;b,wkt\n1,POINT(1 2)\n").features.first?.properties.map(\.key) == ["a;b"])
    #expect(read("\"a,b\";wkt\n1;POINT(1 2)\n").features.first?.properties.map(\.key) == ["a,b"])
  }

  @Test func `a byte order mark, CRLF, CR and blank lines are accepted`() {
    let rows = ["id,wkt", "1,POINT(1 2)", "2,POINT(3 4)"]
    for text in [
      "\u{FEFF}" + rows.joined(separator: "\r\n"), rows.joined(separator: "\r"),
      "\n" + rows.joined(separator: "\n\n") + "\n\n",
    ] {
      #expect(read(text).outline == ["f", "f"], "\(text)")
      #expect(read(text).features.first?.properties.map(\.key) == ["id"])
    }
  }

  @Test func `x and y make a point, and are then no properties`() {
    let reading = read("X;Y;id\n1.5; -2 ;a\nnan;2;b\n;2;c\n1,5;2;d\n")
    #expect(reading.outline == ["f", "f", "no-geometry", "wrong-geometry-type"])
    #expect(reading.features.first?.geometry == .point(RawPosition(x: 1.5, y: -2)))
    #expect(reading.features.first?.properties.map(\.key) == ["id"])
    #expect(reading.rejects.map(\.id) == ["c", "d"])
    #expect(reading.features.last?.geometry?.positions.first?.x.isNaN == true)
  }

  @Test func `the SRID of a row declares its CRS`() {
    #expect(read("id,geom\n1,SRID=4490;POINT Z(1 2 3)\n").features.first?.declaredCRS == "EPSG:4490")
  }

  @Test func `a named column holds the geometry`() {
    let options = ReaderOptions(geometryField: "place")
    #expect(read("place,wkt\nPOINT(1 2),x\n", options: options).features.first?.properties[key: "wkt"] == .string("x"))
  }

  @Test func `rows that cannot be read are rejects with what is known of them`() {
    let reading = read("id,wkt\n1,\n2,POINT EMPTY\n3,\"LINESTRING (1 2, 3\"\n4\n5,POINT(1 2),x\n\"6\"x,POINT(1 2)\n")
    #expect(
      reading.outline == [
        "no-geometry", "empty-geometry", "wrong-geometry-type", "invalid-record", "invalid-record", "invalid-record",
      ])
    #expect(reading.rejects.map(\.id) == ["1", "2", "3", nil, nil, nil])
    #expect(reading.rejects[2].positions == [RawPosition(x: 1, y: 2)])
  }

  @Test func `a row whose cells cannot be told has the positions of its text all the same`() {
    let line = #""LINESTRING (1 2,3 4)""#
    let rows = ["1,Main St, 5,\(line)", "2,\(line)", "3,\"x\"y,\(line)", "4,Main St,LINESTRING (1 2,3 4)"]
    let reading = read((["id,name,wkt"] + rows).map { $0 + "\n" }.joined())
    #expect(reading.rejects.map(\.reason) == [.invalidRecord, .invalidRecord, .invalidRecord, .invalidRecord])
    let both = [RawPosition(x: 1, y: 2), RawPosition(x: 3, y: 4)]
    #expect(reading.rejects.map(\.positions) == [both, both, both, [RawPosition(x: 1, y: 2)]])
    let latin = Array("id,name,wkt\n1,K".utf8) + [0xF6] + Array("ln,\(line)\n".utf8)
    #expect(Reading(bytes: latin, .csv).rejects.map(\.positions) == [both])
  }

  @Test func `text that is not UTF-8 is a reject of its row, and in the header an error`() {
    let head = Array("id,wkt\n".utf8)
    let row: [UInt8] = Array("K".utf8) + [0xF6] + Array("ln,POINT(1 2)\n".utf8)
    #expect(Reading(bytes: head + row, .csv).outline == ["invalid-record"])
    #expect(Reading(bytes: row + row, .csv).error?.problem.contains("UTF-8") == true)
    #expect(Reading(bytes: [0xFF, 0xFE, 0x41, 0], .csv).error?.problem.contains("UTF-16") == true)
  }

  @Test func `a file that ends inside quotes is damaged`() {
    let reading = read("id,wkt\n1,POINT(1 2)\n2,\"POINT(1 2)\n3,x\n")
    #expect(reading.outline == ["f"])
    #expect(reading.error?.row == 2)
    #expect(reading.error?.byteOffset == 20)
    #expect(reading.error?.problem.contains("inside quotes") == true)
    #expect(read("id,\"wkt\n").error?.problem.contains("inside quotes") == true)
  }

  @Test func `an empty file is an error, and a header alone is none`() {
    #expect(read("").error != nil)
    #expect(read("\n\n").error != nil)
    #expect(read("id,wkt\n") == Reading("[]"))
    #expect(read("id,name\n1,x\n").error?.problem.contains("'id', 'name'") == true)
  }

  @Test func `a row longer than the limit is an error`() {
    let long = String(repeating: "x", count: 100)
    let error = read("id,wkt\n\(long),POINT(1 2)\n", options: ReaderOptions(chunkBytes: 8, recordLimit: 50)).error
    #expect(error?.problem.contains("longer than 50 bytes") == true)
  }

  @Test(arguments: [1, 2, 3, 7, 4096]) func `the size of chunks changes nothing`(chunk: Int) {
    let texts = [
      "\u{FEFF}id;wkt;n\r\n1;\"LINESTRING (1 2,\r\n3 4)\";\"a\"\"b\"\r\n\r\n2;POINT(1 2);é\r\n", "id,wkt\n1,\"PO",
      "x\ty\ta\r1\t2\t\"x\"y\r3\t4\t5", "id,wkt\n\"\"\"\",POINT(1 2)\n",
    ]
    for text in texts {
      #expect(read(text, options: ReaderOptions(chunkBytes: chunk)) == read(text), "\(text)")
    }
  }

  @Test(arguments: Seeds.few) func `flipped bytes never stop the program`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var errors = 0
    for _ in 0..<250 {
      var bytes = Array("id,wkt,n\n1,\"LINESTRING (1 2, 3 4)\",\"a\"\"b\"\n2,POINT(1 2),[1]\n".utf8)
      bytes[random.integer(in: 0...bytes.count - 1)] = random.pick(Array("\",\n\r;[\u{e9}".utf8)) ?? 0
      if Reading(bytes: bytes, .csv).error != nil { errors += 1 }
    }
    #expect(errors < 250)
  }
}
