public import ColumnStore
public import PlanarGeometry

/// The pipes of a network as columns: what the search reads without making a ``Pipe`` of it.
public final class PipeColumns: Sendable {
  let frame: VertexFrame
  private let counts: NetworkHead.Counts
  private let path: String
  let records: Column
  private let ids: Column
  let attributeEnds: Column
  let attributeBytes: Column
  private let parts: Column
  let vertices: Column
  let tops: Column
  let runColumn: Column

  init(_ file: ColumnFile, _ head: NetworkHead) throws(ColumnFileError) {
    frame = head.vertexFrame
    counts = head.counts
    path = file.path
    records = try file.column(.pipes)
    ids = try file.column(.ids)
    attributeEnds = try file.column(.attributeEnds)
    attributeBytes = try file.column(.attributes)
    parts = try file.column(.parts)
    vertices = try file.column(.vertices)
    tops = try file.column(.tops)
    runColumn = try file.column(.runs)
    guard
      records.count == counts.pipes * PipeRecord.stride, vertices.count == counts.vertices * frame.stride,
      tops.count <= counts.vertices * 4, attributeEnds.count == counts.attributeSets * 8,
      runColumn.count == counts.runs * SegmentRun.stride
    else { throw damaged("its columns are not as long as its head says") }
  }

  func damaged(_ detail: String) -> ColumnFileError { .damaged(path: path, offset: 0, detail: detail) }

  /// The error of a record that names a set of attributes there is none of.
  public func missing(attributeSet: Int) -> ColumnFileError {
    damaged("a pipe has the set of attributes \(attributeSet), and there are \(counts.attributeSets)")
  }

  /// Number of sets of attributes.
  public var attributeSetCount: Int { counts.attributeSets }

  /// Number of runs of segments.
  public var runCount: Int { counts.runs }

  /// The record of a pipe.
  @inline(__always)
  public func record(at index: Int) throws(ColumnFileError) -> PipeRecord { try PipeRecord(at: index, in: records) }

  /// What a place of the index stands for.
  @inline(__always)
  public func run(at place: Int) throws(ColumnFileError) -> SegmentRun { try SegmentRun(at: place, in: runColumn) }

  /// The same as one number; see ``SegmentRun/packed``.
  @inline(__always)
  public func packedRun(at place: Int) throws(ColumnFileError) -> UInt64 { try runColumn.uint64(at: place) }

  /// A vertex, by its place among all vertices.
  @inline(__always)
  public func vertex(_ index: Int) throws(ColumnFileError) -> GridPoint { try frame.vertex(index, in: vertices) }

  /// Depth of the top of a pipe in ticks at a vertex, counted from its first; nil where unknown.
  @inline(__always)
  public func top(of record: PipeRecord, at vertex: Int) throws(ColumnFileError) -> Int32? {
    if record.topsStart == PipeRecord.nowhere { return nil }
    let top = try tops.int32(at: Int(record.topsStart) + vertex)
    return top == Self.unknownTop ? nil : top
  }

  /// Stands for a depth that is not known.
  static let unknownTop = Int32.min

  func idBytes(of record: PipeRecord) throws(ColumnFileError) -> [UInt8] {
    guard record.idStart <= UInt64(ids.count) else { throw damaged("an id lies outside its column") }
    let start = Int(record.idStart)
    return try ids.bytes(start..<start + Int(record.idLength))
  }

  /// The id of a pipe.
  public func id(of record: PipeRecord) throws(ColumnFileError) -> String {
    guard record.idStart <= UInt64(ids.count) else { throw damaged("an id lies outside its column") }
    let start = Int(record.idStart)
    guard let id = try ids.text(start..<start + Int(record.idLength)) else { throw damaged("an id is not UTF-8") }
    return id
  }

  /// The attributes of a set.
  public func attributes(ofSet set: Int) throws(ColumnFileError) -> PipeAttributes {
    let start = set == 0 ? 0 : try attributeEnds.uint64(at: set - 1)
    let end = try attributeEnds.uint64(at: set)
    guard start <= end, end <= UInt64(attributeBytes.count) else { throw damaged("a set of attributes has no end") }
    let bytes = try attributeBytes.bytes(Int(start)..<Int(end))
    var decoder = ByteDecoder(bytes[...])
    do {
      return try decoder.attributes()
    } catch {
      throw damaged("set of attributes \(set): \(error)")
    }
  }

  /// Numbers of vertices of the parts of a pipe.
  public func partLengths(of record: PipeRecord) throws(ColumnFileError) -> [Int] {
    if record.partsStart == PipeRecord.nowhere { return [Int(record.vertexCount)] }
    var lengths: [Int] = []
    var total = 0
    for index in 0..<Int(try parts.uint32(at: Int(record.partsStart))) {
      let length = Int(try parts.uint32(at: Int(record.partsStart) + 1 + index))
      lengths.append(length)
      total += length
    }
    guard total == Int(record.vertexCount), !lengths.contains(0) else {
      throw damaged("the parts of a pipe do not make up its vertices")
    }
    return lengths
  }

  func pipe(at index: Int) throws(ColumnFileError) -> Pipe {
    let record = try record(at: index)
    guard record.vertexCount > 0 else { throw damaged("a pipe has no vertex") }
    var next = 0
    var made: [Pipe.Part] = []
    for length in try partLengths(of: record) {
      var points: [GridPoint] = []
      var depths: [Int64?] = []
      for vertex in next..<next + length {
        points.append(try self.vertex(Int(record.firstVertex) + vertex))
        depths.append(try top(of: record, at: vertex).map(Int64.init))
      }
      next += length
      made.append(Pipe.Part(vertices: points, tops: depths))
    }
    let attributes = try attributes(ofSet: Int(record.attributeSet))
    return Pipe(id: try id(of: record), attributes: attributes, parts: made)
  }
}
