public import ColumnStore
public import PackedIndex

/// The rejected records of a network that have a place, in canonical order, with a tree over their boxes.
public struct RejectColumns: Sendable {
  /// How many.
  public let count: Int
  /// The tree over their boxes.
  public let tree: PackedRTree
  /// How positions become the units of ``tree``; nil where there is no record.
  public let frame: IndexFrame?
  private let path: String
  private let places: Column
  private let ends: Column
  private let bytes: Column

  init(_ file: ColumnFile, _ head: NetworkHead) throws(ColumnFileError) {
    count = head.counts.rejects
    frame = head.rejectExtent.map(IndexFrame.init(covering:))
    tree = try PackedRTree(nodes: file.column(.rejectNodes), count: count)
    path = file.path
    places = try file.column(.rejectPlaces)
    ends = try file.column(.rejectEnds)
    bytes = try file.column(.rejects)
    guard places.count == count * 4, ends.count == count * 8 else { throw damaged("its rejects are not all there") }
  }

  private func damaged(_ detail: String) -> ColumnFileError { .damaged(path: path, offset: 0, detail: detail) }

  /// The record that a place of the tree stands for, by its place in canonical order.
  public func record(atPlace place: Int) throws(ColumnFileError) -> Int { Int(try places.uint32(at: place)) }

  /// A record, by its place in canonical order.
  public func record(at index: Int) throws(ColumnFileError) -> RejectedRecord {
    let start = index == 0 ? 0 : try ends.uint64(at: index - 1)
    let end = try ends.uint64(at: index)
    guard start <= end, end <= UInt64(bytes.count) else { throw damaged("rejected record \(index) has no end") }
    var decoder = ByteDecoder(try bytes.bytes(Int(start)..<Int(end))[...])
    do {
      return try decoder.rejectedRecord()
    } catch {
      throw damaged("rejected record \(index): \(error)")
    }
  }

  /// Every record in canonical order.
  public func all() throws(ColumnFileError) -> [RejectedRecord] {
    var records: [RejectedRecord] = []
    for index in 0..<count { records.append(try record(at: index)) }
    return records
  }

  /// The group of the tree that records of a class are in.
  public static func group(of assetClass: AssetClass?) -> UInt8 {
    assetClass.map { UInt8(AssetClass.allCases.firstIndex(of: $0) ?? 0) } ?? UInt8(AssetClass.allCases.count)
  }
}
