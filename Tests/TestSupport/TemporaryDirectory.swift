import Foundation

/// A folder of its own for one test.
public struct TemporaryDirectory: Sendable {
  /// Its path, without a slash at its end.
  public let path: String

  /// The path of something in it.
  public func path(_ name: String) -> String {
    path + "/" + name
  }

  /// Writes a file into it and returns its path.
  @discardableResult
  public func write(_ name: String, _ contents: String) throws -> String {
    try write(name, Array(contents.utf8))
  }

  /// Writes a file into it and returns its path.
  @discardableResult
  public func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path(name)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Writes over the bytes of a file where they lie: its name still means the same file.
  public static func overwrite(_ path: String, with bytes: [UInt8]) throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.write(contentsOf: Data(bytes))
    try handle.close()
  }

  /// The bytes of a file in it.
  public func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  /// The text of a file in it.
  public func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  /// The sorted names of what is in it, hidden files included.
  public func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  fileprivate init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("trench-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = RepositoryPaths.trimmed(url.path)
  }

  fileprivate func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }
}

/// Runs `body` with an empty folder that is removed afterwards, whatever happened.
public func withTemporaryDirectory<Result>(_ body: (TemporaryDirectory) throws -> Result) throws -> Result {
  let directory = try TemporaryDirectory()
  defer { directory.remove() }
  return try body(directory)
}

/// Runs `body` with an empty folder that is removed afterwards, whatever happened.
public func withTemporaryDirectory<Result>(
  _ body: (TemporaryDirectory) async throws -> Result
) async throws -> Result {
  let directory = try TemporaryDirectory()
  defer { directory.remove() }
  return try await body(directory)
}
