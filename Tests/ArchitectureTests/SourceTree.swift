import Foundation
import TestSupport

/// The repository as files of text, whatever of it exists so far.
enum SourceTree {
  /// A file below the root.
  struct File: Sendable, CustomStringConvertible {
    /// Path from the root: `Sources/ColumnStore/AtomicFile.swift`.
    let path: String
    let text: String
    /// The text as Swift.
    let swift: SwiftText

    init(path: String, text: String) {
      self.path = path
      self.text = text
      swift = SwiftText(text)
    }

    var description: String { path }
    /// `AtomicFile.swift`.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    /// The folder below `Sources` or `Tests`: `ColumnStore`.
    var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
  }

  /// The Swift files below `Sources`, by path.
  static let sources = swift(in: "Sources")

  /// The Swift files below `Tests`, by path.
  static let tests = swift(in: "Tests")

  /// Every file a person wrote as code: Swift and the C shims.
  static let code = sources + tests + files(in: "Sources", suffixes: [".h", ".c", ".cpp"])

  /// The text of a file; anything but UTF-8 is an error.
  static func text(at path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  /// The names directly in a folder, sorted; none where there is no such folder.
  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: RepositoryPaths.path(folder))) ?? []).sorted()
  }

  /// The folders directly in a folder, sorted.
  static func folders(in folder: String) -> [String] {
    names(in: folder).filter { isFolder(folder + "/" + $0) }
  }

  /// The size of a file in bytes.
  static func size(of path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: RepositoryPaths.path(path))[.size] as? Int ?? 0
  }

  /// The paths of all files below a folder, hidden ones and what they hold left out.
  static func paths(in folder: String) -> [String] {
    names(in: folder).filter { !$0.hasPrefix(".") }.flatMap { name in
      let path = folder + "/" + name
      return isFolder(path) ? paths(in: path) : [path]
    }
  }

  private static func swift(in folder: String) -> [File] {
    files(in: folder, suffixes: [".swift"])
  }

  private static func files(in folder: String, suffixes: [String]) -> [File] {
    paths(in: folder).filter { path in suffixes.contains { path.hasSuffix($0) } }.compactMap { path in
      (try? text(at: RepositoryPaths.path(path))).map { File(path: path, text: $0) }
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var folder: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: RepositoryPaths.path(path), isDirectory: &folder)
    return exists && folder.boolValue
  }
}
