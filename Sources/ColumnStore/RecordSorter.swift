/// stand-in
public final class RecordSorter {
  private var records: [[UInt8]] = []
  public init(limit: Int, directory: String) {}
  public func add(_ record: [UInt8]) throws(FileError) { records.append(record) }
  public func finish() throws(FileError) -> SortedRecords {
    SortedRecords(records.sorted { $0.lexicographicallyPrecedes($1) })
  }
}
public final class SortedRecords {
  var records: [[UInt8]]
  var index = 0
  init(_ records: [[UInt8]]) { self.records = records }
  public func next() throws(FileError) -> ArraySlice<UInt8>? {
    guard index < records.count else { return nil }
    index += 1
    return records[index - 1][...]
  }
}
