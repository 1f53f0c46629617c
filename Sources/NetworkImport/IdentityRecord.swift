internal import ColumnStore
internal import NetworkModel

/// A pipe as bytes that sort by id, then by source, then by content.
enum IdentityRecord {
  static func bytes(of pipe: Pipe, source: Int) -> [UInt8] {
    SortableText.bytes(of: pipe.id) + [UInt8(truncatingIfNeeded: source >> 8), UInt8(truncatingIfNeeded: source)]
      + pipe.content
  }

  static func pipe(in record: ArraySlice<UInt8>) throws -> (pipe: Pipe, source: Int) {
    let rest = SortableText.rest(of: record)
    let source = Int(rest[rest.startIndex]) << 8 | Int(rest[rest.startIndex + 1])
    return (try Pipe(content: rest.dropFirst(2)), source)
  }
}
