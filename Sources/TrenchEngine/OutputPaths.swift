internal import ColumnStore
internal import FeatureFormats

/// Keeps a run from writing over what it reads, or two results into one file.
enum OutputPaths {
  /// - Throws: where an output is one of the inputs or another output, however the paths are spelt.
  static func check(_ outputs: [String?], against inputs: [String]) throws(EngineError) {
    var read = Places()
    for path in inputs where path != "-" {
      read.insert(path)
      // What GDAL finds by words of its own may name files: `GPKG:town.gpkg:gas`, `/vsizip/town.zip/pipes.shp`.
      for file in SourceName.files(in: path) { read.insert(file) }
    }
    var written = Places()
    for path in outputs.compactMap(\.self) {
      if path != "-", read.contains(path) || inputs.contains(where: { Self.isInside(path, $0) }) {
        throw EngineError("'\(path)' is read and cannot be written too; name another output")
      }
      // A device may take several results: they are thrown away or shown, not mixed in a file.
      if path.hasPrefix("/dev/") { continue }
      if written.contains(path) {
        throw EngineError("'\(path)' is named for two results; name a file for each")
      }
      written.insert(path)
    }
  }

  /// Whether an output would lie in a folder that is read as one source, as a file geodatabase is.
  private static func isInside(_ output: String, _ input: String) -> Bool {
    guard PathKind(of: input) == .directory, let folder = FileIdentity(of: input) else { return false }
    var parents = output.split(separator: "/", omittingEmptySubsequences: false)
    while parents.count > 1 {
      parents.removeLast()
      let parent = parents.joined(separator: "/")
      if FileIdentity(of: parent.isEmpty ? "/" : parent) == folder { return true }
    }
    return FileIdentity(of: ".") == folder && !output.hasPrefix("/")
  }

  /// Where paths lead: to the same place if they name the same file, or would by their text alone.
  private struct Places {
    private var files: Set<FileIdentity> = []
    private var texts: Set<String> = []

    mutating func insert(_ path: String) {
      texts.insert(Self.plain(path))
      if path != "-", let file = FileIdentity(of: path) { files.insert(file) }
    }

    func contains(_ path: String) -> Bool {
      if texts.contains(Self.plain(path)) { return true }
      return path != "-" && FileIdentity(of: path).map(files.contains) ?? false
    }

    /// A path without `.`, `..` and doubled slashes; links are not followed.
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
}
