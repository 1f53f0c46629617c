internal import ColumnStore
internal import NetworkModel

extension Workspace {
  /// Opens the network of a file; standard input, which cannot be mapped, is read into memory.
  static func network(at path: String) throws -> Network {
    if path == "-" { return try NetworkFile.network(from: InputFile.readWhole(path, limit: Int.max), name: path) }
    return try NetworkFile.open(path)
  }
}
