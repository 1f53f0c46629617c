import TestSupport
import Testing

@testable import ForeignReaders

@Suite(.enabled(if: GDALLibrary.isAvailable, GDALSample.absent)) struct `GDAL layers, values` {
  private func values(_ properties: String) throws -> [String: GDALValue] {
    try withTemporaryDirectory { directory in
      let layer = try GDALSample.layer(directory.write("a.geojson", GDALSample.feature(properties)))
      let record = try #require(try layer.next())
      return Dictionary(uniqueKeysWithValues: zip(layer.fieldNames, record.values))
    }
  }

  @Test func `fields keep their kinds`() throws {
    let values = try values(
      #""b":true,"i":7,"l":9007199254740993,"r":0.1,"t":"Größe","n":null,"d":"2024/05/01","#
        + #""s":"2024-05-01T08:30:00+08:00""#)
    #expect(
      values == [
        "b": .truth(true), "i": .integer(7), "l": .integer(9_007_199_254_740_993), "r": .real(0.1),
        "t": .text("Größe"), "n": .unknown, "d": .text("2024-05-01"), "s": .text("2024-05-01T08:30:00+08:00"),
      ])
  }

  @Test func `lists are lists`() throws {
    let values = try values(#""i":[1,2],"l":[1,5000000000],"r":[0.5,2.5],"t":["a",""]"#)
    #expect(values["i"] == .list([.integer(1), .integer(2)]))
    #expect(values["l"] == .list([.integer(1), .integer(5_000_000_000)]))
    #expect(values["r"] == .list([.real(0.5), .real(2.5)]))
    #expect(values["t"] == .list([.text("a"), .text("")]))
  }

  @Test func `a number of 32 bits is the decimal that was meant`() {
    #expect(GDALLayer.widened(Double(Float(0.3))) == 0.3)
    #expect(GDALLayer.widened(0.3) == 0.3)
    #expect(GDALLayer.widened(16_777_217) == 16_777_217)
    #expect(GDALLayer.widened(1e300) == 1e300)
    #expect(GDALLayer.widened(.infinity) == .infinity)
    #expect(GDALLayer.widened(.nan).isNaN)
  }

  @Test func `bytes that are no text are repaired and stop nothing`() throws {
    try withTemporaryDirectory { directory in
      let path = try directory.write("a.csv", Array("name,wkt\nGr".utf8) + [0xF6] + Array("n,POINT(1 2)\n".utf8))
      let record = try #require(try GDALSample.layer(path).next())
      #expect(record.values.contains(.text("Gr\u{FFFD}n")) || record.values.contains(.text("Grön")))
    }
  }
}
