internal import ColumnStore

/// Where bytes come from: a file, or memory that is handed out in the same chunks.
struct ByteSource {
  private enum Kind {
    case file(InputFile)
    case memory([UInt8], position: Int)
  }

  /// What errors call the source.
  let name: String
  private var kind: Kind

  init(_ file: InputFile) {
    name = file.path == "-" ? "standard input" : file.path
    kind = .file(file)
  }

  init(_ bytes: [UInt8], name: String) {
    self.name = name
    kind = .memory(bytes, position: 0)
  }

  /// Whether it can be read a second time.
  var isSeekable: Bool {
    switch kind {
    case .file(let file): file.isSeekable
    case .memory: true
    }
  }

  /// Appends up to `count` bytes; 0 at the end.
  mutating func read(upTo count: Int, into bytes: inout [UInt8]) throws(FormatError) -> Int {
    switch kind {
    case .file(let file):
      do {
        return try file.read(upTo: count, into: &bytes)
      } catch {
        throw FormatError(error)
      }
    case .memory(let all, let position):
      let end = min(all.count, position + count)
      bytes.append(contentsOf: all[position..<end])
      kind = .memory(all, position: end)
      return end - position
    }
  }

  /// Goes back to the first byte.
  mutating func rewind() throws(FormatError) {
    switch kind {
    case .file(let file):
      do {
        try file.rewind()
      } catch {
        throw FormatError(error)
      }
    case .memory(let all, _): kind = .memory(all, position: 0)
    }
  }
}
