internal import ColumnStore
internal import NetworkModel

extension Workspace {
  /// The network of a file.
  static func network(at path: String) throws -> Network {
    try NetworkFile.network(from: InputFile.readWhole(path, limit: Int.max), path: path)
  }

  /// Writes a network's file, whole or not at all.
  static func write(_ network: Network, to path: String) throws {
    let file = try AtomicFile.create(path)
    try file.write(NetworkFile.bytes(of: network))
    try file.commit()
  }
}
