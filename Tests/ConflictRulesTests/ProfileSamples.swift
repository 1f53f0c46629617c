import ConflictRules
import ForeignReaders
import NetworkModel
import PlanarGeometry

/// Small profiles and pipes to test with.
enum Sample {
  /// Four lines that every profile needs before its zones.
  static let head = """
    profile: test
    assume:
      diameter: {default: 1.0}
      uncertainty: {unknown: {horizontal: 3.0, vertical: unknown}}

    """

  /// A zone without mistakes, six lines.
  static let zone = """
      - zone: protection
        class: gas
        severity: restricted
        reach: 0.5
        vertical: any

    """

  /// A profile with one zone, whose first line is line 6.
  static let whole = head + "zones:\n" + zone

  /// The profile in a text; other files are found by name.
  static func profile(_ text: String, files: [String: String] = [:]) throws(RuleProfileError) -> RuleProfile {
    try RuleProfile.parse(Array(text.utf8), file: "test.yaml", readingFile: reader(files))
  }

  /// What is wrong with the profile in a text, a line each; empty where nothing is.
  static func problems(_ text: String, files: [String: String] = [:]) -> [String] {
    do throws(RuleProfileError) {
      _ = try profile(text, files: files)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  /// The condition in a `when` of one zone.
  static func zone(when: String) throws -> Zone {
    let profile = try profile(whole + "    when: \(when)\n")
    guard let zone = profile.zones.first else { throw Missing(path: "zone") }
    return zone
  }

  /// Reads files from memory.
  static func reader(_ files: [String: String]) -> (String) throws -> [UInt8] {
    { path in
      guard let text = files[path] else { throw Missing(path: path) }
      return Array(text.utf8)
    }
  }

  struct Missing: Error, CustomStringConvertible {
    var path: String
    var description: String { "cannot open '\(path)'" }
  }

  /// A pipe of which nothing else is known.
  static func pipe(_ assetClass: AssetClass = .gas, _ change: (inout Pipe) -> Void = { _ in }) -> Pipe {
    let part = Pipe.Part(vertices: [GridPoint(x: 0, y: 0), GridPoint(x: 10, y: 0)], tops: [nil, nil])
    var pipe = Pipe(id: "p", assetClass: assetClass, parts: [part])
    change(&pipe)
    return pipe
  }

  /// A chamber recorded as a point.
  static func chamber(_ assetClass: AssetClass, kind: AssetKind = .chamber) -> Pipe {
    var pipe = Pipe(id: "c", assetClass: assetClass, parts: [.init(vertices: [GridPoint(x: 0, y: 0)], tops: [nil])])
    pipe.kind = kind
    return pipe
  }
}
