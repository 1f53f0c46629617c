import TestSupport
import Testing

@testable import ForeignReaders

@Suite(.enabled(if: GDALLibrary.isAvailable, GDALSample.absent)) struct `GDAL layers` {
  private func records(_ rows: [String]) throws -> [GDALLayer.Record] {
    try withTemporaryDirectory { directory in
      let layer = try GDALSample.layer(GDALSample.table(rows, in: directory))
      var records: [GDALLayer.Record] = []
      while let record = try layer.next() { records.append(record) }
      #expect(try layer.next() == nil)
      return records
    }
  }

  @Test func `records come in order with their fields and their geometry as bytes`() throws {
    let records = try records([#"7,"POINT(1 2)""#, "8,"])
    #expect(records.map(\.values) == [[.text("7"), .text("POINT(1 2)")], [.text("8"), .text("")]])
    #expect(records[0].wkb?.prefix(5) == [1, 1, 0, 0, 0])
    #expect(records[0].wkb?.count == 21)
    #expect(records[1].wkb == nil)
  }

  @Test(arguments: [
    ("COMPOUNDCURVE((0 0,1 1))", UInt8(2)), ("CIRCULARSTRING(0 0,1 1,2 0)", 2),
    ("CURVEPOLYGON((0 0,1 1,1 0,0 0))", 3), ("MULTICURVE((0 0,1 1))", 5), ("MULTISURFACE(((0 0,1 1,1 0,0 0)))", 6),
  ])
  func `curves come as what they look like in straight pieces`(text: String, type: UInt8) throws {
    let wkb = try #require(try records(["1,\"\(text)\""])[0].wkb)
    #expect(wkb[1] == type)
  }

  @Test func `an arc is drawn so finely that its edges stay within three millionths of the radius`() throws {
    // The upper half of the circle around (100, 0) with radius 100, in 720 edges.
    let wkb = try #require(try records([#"1,"CIRCULARSTRING(0 0,100 100,200 0)""#])[0].wkb)
    let numbers = stride(from: 9, to: wkb.count, by: 8).map { start in
      Double(bitPattern: (0..<8).reduce(UInt64(0)) { $0 | UInt64(wkb[start + $1]) << UInt64(8 * $1) })
    }
    let points = stride(from: 0, to: numbers.count, by: 2).map { (x: numbers[$0] - 100, y: numbers[$0 + 1]) }
    #expect(points.count >= 721)
    for (a, b) in zip(points, points.dropFirst()) {
      let (x, y) = ((a.x + b.x) / 2, (a.y + b.y) / 2)
      #expect(abs((x * x + y * y).squareRoot() - 100) < 3e-4)
    }
  }

  @Test func `a damaged record ends the reading with what GDAL says`() throws {
    try withTemporaryDirectory { directory in
      let path = try directory.write(
        "a.gml",
        """
        <?xml version="1.0"?><c:all xmlns:c="http://example.com/c" xmlns:gml="http://www.opengis.net/gml">
        <gml:featureMember><c:pipe><c:place><gml:Point><gml:pos>1 2</gml:pos></gml:Point></c:place></c:pipe>
        """)
      let error = #expect(throws: GDALError.self) {
        let layer = try GDALSample.layer(path)
        while try layer.next() != nil {}
      }
      #expect(error?.kind == .data)
    }
  }

  /// A FlatGeobuf of five points, and where each of its records ends.
  private func flatGeobuf(in directory: TemporaryDirectory) throws -> (bytes: [UInt8], ends: [Int]) {
    let path = directory.path("whole.fgb")
    let table = try GDALSample.table((1...5).map { "\($0),POINT(\($0) 2)" }, in: directory)
    try GDALTool.convert("-q", path, table, "-lco", "SPATIAL_INDEX=NO")
    let bytes = try directory.bytes("whole.fgb")
    // Eight bytes of magic, then the head and each record behind their sizes.
    func end(from start: Int) -> Int { start + 4 + (0..<4).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) } }
    var ends = [end(from: 8)]
    while let last = ends.last, last < bytes.count { ends.append(end(from: last)) }
    return (bytes, Array(ends.dropFirst()))
  }

  /// What is said of a source that is read to its end.
  private func complaint(_ bytes: [UInt8], in directory: TemporaryDirectory) throws -> (records: Int, text: String?) {
    let layer = try GDALSample.layer(try directory.write("cut.fgb", bytes))
    var records = 0
    do throws(GDALError) {
      while try layer.next() != nil { records += 1 }
      return (records, nil)
    } catch {
      return (records, error.message)
    }
  }

  @Test(.enabled(if: GDALTool.isInstalled, GDALTool.absent))
  func `what GDAL says while it reads ends the reading, and so does a record that is not there`() throws {
    try withTemporaryDirectory { directory in
      let (bytes, ends) = try flatGeobuf(in: directory)
      #expect(ends.count == 5 && ends.last == bytes.count)
      #expect(try complaint(bytes, in: directory) == (5, nil))
      let amid = try complaint(Array(bytes.prefix(ends[2] + 9)), in: directory)
      #expect(amid.records == 3 && amid.text?.contains("its head says") == false, "\(amid)")
      let between = try complaint(Array(bytes.prefix(ends[2])), in: directory)
      #expect(between.records == 3 && between.text?.contains("5 records, and 3 can be read") == true, "\(between)")
    }
  }

  @Test func `a layer that is not there is an error`() throws {
    try withTemporaryDirectory { directory in
      let dataset = try GDALDataset.open(GDALSample.table([], in: directory))
      for index in [1, -1, .max] { #expect(throws: GDALError.self) { _ = try GDALLayer(of: dataset, at: index) } }
    }
  }
}
