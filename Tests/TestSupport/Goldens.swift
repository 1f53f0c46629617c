import Foundation
public import Testing

/// Compares `actual` with the file `Goldens/NAME` beside the test, byte for byte.
///
/// `TRENCH_RECORD=1 swift test --filter ...` writes the file anew and fails the test all the same, so that nobody
/// records by accident: read the difference, then run again without it.
public func expectGolden(
  _ name: String, _ actual: String, beside file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
  let record = ProcessInfo.processInfo.environment["TRENCH_RECORD"] == "1"
  if let complaint = Golden(name: name, testFile: file).complaint(about: actual, record: record) {
    Issue.record("\(complaint)", sourceLocation: sourceLocation)
  }
}

/// One recorded output.
struct Golden {
  let name: String
  let path: String

  init(name: String, testFile: String) {
    let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent().appendingPathComponent("Goldens")
    self.name = name
    path = folder.appendingPathComponent(name).path
  }

  /// What is wrong with `actual`, nil if nothing is; with `record` it is written, and that is always a complaint.
  func complaint(about actual: String, record: Bool) -> String? {
    let url = URL(fileURLWithPath: path)
    if record {
      do {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(actual.utf8).write(to: url)
        return "golden '\(name)' was recorded; run again without TRENCH_RECORD"
      } catch {
        return "golden '\(name)' could not be recorded: \(error)"
      }
    }
    guard let data = try? Data(contentsOf: url) else {
      return "golden '\(name)' does not exist at \(path); TRENCH_RECORD=1 records it"
    }
    let bytes = Array(data)
    if bytes.elementsEqual(actual.utf8) { return nil }
    return "golden '\(name)' differs: " + Self.firstDifference(String(decoding: bytes, as: UTF8.self), actual)
  }

  /// The first line in which two texts differ, for people.
  static func firstDifference(_ expected: String, _ actual: String) -> String {
    let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let shared = min(expected.count, actual.count)
    // Bytes, not characters: two spellings of one accented letter are equal as characters.
    let line = (0..<shared).first { !expected[$0].utf8.elementsEqual(actual[$0].utf8) } ?? shared
    let wanted = line < expected.count ? "'\(expected[line])'" : "the end"
    let found = line < actual.count ? "'\(actual[line])'" : "the end"
    return "line \(line + 1) should be \(wanted) and is \(found)"
  }
}
