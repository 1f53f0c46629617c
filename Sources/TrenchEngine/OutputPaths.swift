/// Keeps a run from writing over what it reads, or two results into one file.
enum OutputPaths {
  static func check(_ outputs: [String?], against inputs: [String]) throws(EngineError) {
    let read = Set(inputs.map(plain))
    var taken: Set<String> = []
    for path in outputs.compactMap(\.self) {
      if path != "-", read.contains(plain(path)) {
        throw EngineError("'\(path)' is read and cannot be written too; name another output")
      }
      // A device may take several results: they are thrown away or shown, not mixed in a file.
      if !path.hasPrefix("/dev/"), !taken.insert(plain(path)).inserted {
        throw EngineError("'\(path)' is named for two results; name a file for each")
      }
    }
  }

  /// A path without `.`, `..` and doubled slashes, as its text alone tells; links are not followed.
  private static func plain(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !path.hasPrefix("/") {
        parts.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
