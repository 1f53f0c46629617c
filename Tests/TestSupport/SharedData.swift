import Foundation
public import Testing

/// Real data of others, which stands beside a checkout (`../shared/data`) where it stands at all.
///
/// Tests read it at run time and say so when it is missing; nothing of it belongs to the repository.
///
///     @Test(.enabled(if: SharedData.has("bad_geojson/bad"), SharedData.absent))
public enum SharedData {
  /// The folder, whether it is there or not.
  public static let root = RepositoryPaths.trimmed(
    URL(fileURLWithPath: RepositoryPaths.root).deletingLastPathComponent().path + "/shared/data")

  /// What a skipped test says.
  public static let absent: Comment = "the data of others is not beside this checkout (../shared/data)"

  /// The path of a file or folder of it; nil where it is not there.
  public static func path(_ relative: String) -> String? {
    let path = root + "/" + relative
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// Whether a file or folder of it is there.
  public static func has(_ relative: String) -> Bool {
    path(relative) != nil
  }

  /// The sorted paths of the files directly in a folder of it whose names end in `suffix`; none where it is absent.
  public static func files(in folder: String, suffix: String = "") -> [String] {
    guard let directory = path(folder) else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.filter { $0.hasSuffix(suffix) }.sorted().map { directory + "/" + $0 }
  }
}
