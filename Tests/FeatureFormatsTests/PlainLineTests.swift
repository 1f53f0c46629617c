import TestSupport
import Testing

@testable import FeatureFormats

@Suite struct `Plain lines` {
  private static let keys: [StaticString] = ["class", "depth", "owner"]

  /// What is read of features of these properties and this geometry: a description of each that is a plain line.
  private func read(
    _ properties: String, _ geometry: String = #"{"type":"LineString","coordinates":[[1,2],[3,4.5]]}"#,
    more: String = ""
  ) throws -> [String] {
    let text = #"{"type":"Feature"\#(more),"properties":\#(properties),"geometry":\#(geometry)}"# + "\n"
    let block = LineBlock(Array(text.utf8)[...], firstRow: 4, offset: 0)
    var found: [String] = []
    var others = 0
    try LineBlockReader(source: "test", keys: Self.keys).read(
      block,
      takePlain: { line in
        let values = line.values.map { value in
          switch value {
          case .none: "-"
          case .number(let number): "\(number)"
          case .list(let range): "\(line.numbers[range])"
          case .text(let place): line.texts[place]
          }
        }
        let id = String(decoding: line.id, as: UTF8.self)
        found.append("\(line.row) \(id) \(line.x) \(line.y) \(values.joined(separator: " "))")
        return true
      }, { _ in others += 1 })
    #expect(found.count + others == 1)
    return found
  }

  @Test func `a line is its id, its positions, and what is asked for`() throws {
    #expect(
      try read(#"{"id":"a","class":"gas","depth":[1,2.5],"owner":7,"other":{}}"#)
        == ["4 a [1.0, 3.0] [2.0, 4.5] gas [1.0, 2.5] 7.0"])
    #expect(try read(#"{"id":"a"}"#) == ["4 a [1.0, 3.0] [2.0, 4.5] - - -"])
    let crs = #","crs":{"type":"name","properties":{"name":"EPSG:4326"}}"#
    #expect(try read(#"{"id":"a"}"#, more: crs).count == 1)
  }

  @Test(
    arguments: [
      #"{}"#, #"{"id":""}"#, #"{"id":7}"#, #"{"id":"a","id":"b"}"#, #"{"id":"a","class":"gas","class":"oil"}"#,
      #"{"id":"a","class":null}"#, #"{"id":"a","class":true}"#, #"{"id":"a","depth":[1,null]}"#,
      #"{"id":"a","depth":["1"]}"#, "null", "[]",
    ])
  func `other properties are out of the ordinary`(properties: String) throws {
    #expect(try read(properties).isEmpty)
  }

  @Test(
    arguments: [
      "null", #"{"type":"Point","coordinates":[1,2]}"#, #"{"type":"LineString","coordinates":[[1,2]]}"#,
      #"{"type":"LineString","coordinates":[[1,2,3],[1,2,4]]}"#, #"{"coordinates":[[1,2],[3,4]],"type":"LineString"}"#,
      #"{"type":"LineString","coordinates":[[1,2],[3,4]],"bbox":[1]}"#, #"{"type":"LineString"}"#,
    ])
  func `so are other geometries`(geometry: String) throws {
    #expect(try read(#"{"id":"a"}"#, geometry).isEmpty)
  }

  @Test(arguments: [#","id":"b""#, #","trench":{}"#, #","crs":null"#, #","bbox":[]"#])
  func `so are other members`(more: String) throws {
    #expect(try read(#"{"id":"a"}"#, more: more).isEmpty)
  }

  @Test func `what is refused comes as any other record`() throws {
    let text =
      #"{"type":"Feature","properties":{"id":"a"},"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}"#
    let block = LineBlock(Array((text + "\n" + text).utf8)[...], firstRow: 1, offset: 0)
    var rows: [Int] = []
    try LineBlockReader(source: "test").read(block, takePlain: { $0.row == 2 }, { rows.append($0.row) })
    #expect(rows == [1])
  }
}
