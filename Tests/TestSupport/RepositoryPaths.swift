import Foundation

/// Where the files of this repository stand while its tests run.
public enum RepositoryPaths {
  /// The folder that holds `Package.swift`, without a slash at its end.
  public static let root: String = {
    // .../Tests/TestSupport/RepositoryPaths.swift: three steps up.
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return trimmed(url.path)
  }()

  /// A path below the root: `RepositoryPaths.path("data/permits/clear.geojson")`.
  public static func path(_ relative: String) -> String {
    root + "/" + relative
  }

  /// Without slashes at the end, which older versions of Foundation leave there.
  static func trimmed(_ path: String) -> String {
    var path = Substring(path)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }
}
