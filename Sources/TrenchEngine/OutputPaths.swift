/// Keeps a run from writing over what it reads, or two results into one file.
enum OutputPaths {
  static func check(_ outputs: [String?], against inputs: [String]) throws(EngineError) {
    var taken: Set<String> = []
    for path in outputs.compactMap(\.self) {
      if inputs.contains(path), path != "-" {
        throw EngineError("'\(path)' is read and cannot be written too; name another output")
      }
      // A device may take several results: they are thrown away or shown, not mixed in a file.
      if !path.hasPrefix("/dev/"), !taken.insert(path).inserted {
        throw EngineError("'\(path)' is named for two results; name a file for each")
      }
    }
  }
}
