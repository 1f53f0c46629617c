internal import AttributeMaps
internal import ColumnStore

extension Workspace {
  /// Says that a map is sound, and what it maps.
  ///
  /// - Parameter ofPermits: whether it is one of permits; else it is one of pipes.
  /// - Throws: every mistake with its line, where it is not.
  public func validateMap(_ file: String, ofPermits: Bool) throws -> String {
    let mapping = try Self.mapping(at: file, of: ofPermits ? .permits : .pipes)
    let layers = mapping.layerNames.isEmpty ? "" : ", layers \(mapping.layerNames.joined(separator: ", "))"
    return "\(file): map of \(ofPermits ? "permits" : "pipes") is sound\(layers), \(mapping.version)\n"
  }

  /// The map in a file; mistakes in it are one line, as every error but those of `map validate`.
  static func soundMapping(at path: String, of records: AttributeMapping.Records) throws -> AttributeMapping {
    do {
      return try mapping(at: path, of: records)
    } catch let error as MappingError {
      let others = error.lines.count - 1
      let command = "trench map validate \(path)" + (records == .permits ? " --permits" : "")
      throw EngineError(error.lines[0] + (others > 0 ? " (and \(others) more; see: \(command))" : ""))
    }
  }

  private static func mapping(at path: String, of records: AttributeMapping.Records) throws -> AttributeMapping {
    try AttributeMapping.parse(try InputFile.readWhole(path, limit: 1 << 20), file: path, of: records)
  }
}
