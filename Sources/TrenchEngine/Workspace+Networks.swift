internal import NetworkModel

extension Workspace {
  /// Opens the network of a file.
  static func network(at path: String) throws -> Network { try NetworkFile.open(path) }
}
