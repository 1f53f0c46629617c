/// Reads YAML 1.1, the one document of a text, into nodes that know their lines.
///
/// Harmless for any bytes: nesting and the number of values are limited, aliases counted as if written out, so no
/// text can exhaust the stack, or the memory of one who walks through all nodes.
public enum YAMLDocument {
  /// Lists and mappings may be nested this deep, those in aliases among them.
  public static let deepest = 128

  /// A document may have this many values, those in aliases counted each time.
  public static let mostNodes = 1 << 20

  /// The root of the only document in UTF-8 bytes; nil where there is none: no bytes, or comments alone.
  ///
  /// A byte order mark is skipped. Throws for what is not YAML, for a second document, for aliases without anchor, and
  /// beyond the limits. Linear in the bytes, but for brackets `deepest` deep, which cost their depth.
  public static func root(of bytes: [UInt8]) throws(YAMLError) -> YAMLNode? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(YAMLError) -> YAMLNode? in
      let events = try unsafe YAMLEvents(UnsafeBufferPointer(rebasing: buffer[start...]))
      return try root(from: events)
    }
  }

  private static func root(from events: YAMLEvents) throws(YAMLError) -> YAMLNode? {
    var builder = YAMLBuilder(deepest: deepest, mostNodes: mostNodes)
    var hasDocument = false
    while true {
      switch try events.next() {
      case .streamStart, .documentEnd: continue
      case .streamEnd: return builder.root
      case .document(let line):
        guard !hasDocument else {
          throw YAMLError(line: line, message: "expected a single document, but found another")
        }
        hasDocument = true
      case .scalar(let scalar, let start): try builder.add(scalar, start)
      case .alias(let name, let line): try builder.addAlias(name, line: line)
      case .sequence(let start): try builder.open(.sequence, start)
      case .mapping(let start): try builder.open(.mapping, start)
      case .end: try builder.close()
      }
    }
  }
}
