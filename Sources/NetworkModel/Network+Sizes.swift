internal import ColumnStore

extension Network {
  /// Bytes of what the search goes through: positions of vertices, the tree and its runs. The rest of the file is ids,
  /// attributes, depths and records of pipes.
  public var searchedBytes: Int {
    let sections: [NetworkLayout.Section] = [.vertices, .parts, .runNodes, .runs]
    return sections.reduce(0) { sum, section in sum + ((try? file.column(section).count) ?? 0) }
  }
}
