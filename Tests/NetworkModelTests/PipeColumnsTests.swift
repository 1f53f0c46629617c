import ColumnStore
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct PipeColumnsTests {
  @Test(arguments: Seeds.few)
  func `columns say of each pipe what the pipe says`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var draft = NetworkDraft(name: "columns", crs: Samples.crs)
    draft.pipes = (0..<25).map { anyPipe("P\($0)", &random) }
    let network = try draft.finish()
    let columns = network.columns
    let byID = Dictionary(uniqueKeysWithValues: draft.pipes.map { ($0.id, $0) })
    var vertices = 0
    for index in 0..<network.pipeCount {
      let record = try columns.record(at: index)
      let pipe = try #require(byID[try columns.id(of: record)], "seed \(seed)")
      #expect(try columns.attributes(ofSet: Int(record.attributeSet)) == pipe.attributes, "seed \(seed)")
      #expect(try columns.partLengths(of: record) == pipe.parts.map(\.vertices.count), "seed \(seed)")
      #expect(Int(record.firstVertex) == vertices, "seed \(seed)")
      let points = pipe.parts.flatMap(\.vertices)
      let tops = pipe.parts.flatMap(\.tops)
      #expect(Int(record.vertexCount) == points.count)
      for place in points.indices {
        #expect(try columns.vertex(vertices + place) == points[place], "seed \(seed)")
        #expect(try columns.top(of: record, at: place).map(Int64.init) == tops[place], "seed \(seed)")
      }
      vertices += points.count
    }
    #expect(vertices == network.head.counts.vertices)
  }

  @Test func `a set, a pipe and a vertex that are not there are damage`() throws {
    let network = try Samples.builder().finish()
    #expect(throws: ColumnFileError.self) { try network.columns.attributes(ofSet: 2) }
    #expect(throws: ColumnFileError.self) { try network.columns.attributes(ofSet: Int(UInt32.max)) }
    #expect(throws: ColumnFileError.self) { try network.columns.record(at: 2) }
    #expect(throws: ColumnFileError.self) { try network.columns.vertex(7) }
    #expect(throws: ColumnFileError.self) { try network.columns.run(at: 3) }
    #expect(throws: ColumnFileError.self) { try network.pipe(at: 2) }
    let record = try network.columns.record(at: 0)
    #expect(throws: ColumnFileError.self) { try network.columns.top(of: record, at: 1 << 24) }
    #expect(network.columns.missing(attributeSet: 9).description.contains("there are 2"))
  }

  @Test func `depths are kept of those pipes alone that have some`() throws {
    let parts = try ColumnFileParts(Samples.builder().bytes())
    let tops = parts.sections.first { $0.id == NetworkLayout.Section.tops.rawValue }
    #expect(tops?.bytes.count == 5 * 4, "five vertices of G-1, none of W-1")
  }

  @Test func `the place of an id is found, and of an id there is none of nothing`() throws {
    let network = try Samples.builder().finish()
    for index in 0..<2 { #expect(try network.place(ofPipe: network.pipe(at: index).id) == index) }
    #expect(try network.place(ofPipe: "G-") == nil && network.place(ofPipe: "") == nil)
  }
}
