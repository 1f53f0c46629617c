/// What GDAL says while it works, kept instead of printed.
final class GDALMessages {
  /// How bad a message is, in GDAL's numbers.
  enum Severity {
    static let warning: Int32 = 2
    static let failure: Int32 = 3
  }

  /// More different warnings than these are not kept.
  static let mostWarnings = 20

  /// The first failure since the last `takeFailure`: what follows it is mostly its consequence.
  private(set) var failure: String?
  /// Warnings in the order they came, each text once.
  private(set) var warnings: [String] = []

  /// Keeps a message; notes for debugging are let go.
  func take(severity: Int32, _ text: String) {
    if severity >= Severity.failure {
      failure = failure ?? text
    } else if severity == Severity.warning, warnings.count < Self.mostWarnings {
      let line = GDALError.oneLine(text)
      if !warnings.contains(line) { warnings.append(line) }
    }
  }

  /// The failure, which is forgotten.
  func takeFailure() -> String? {
    defer { failure = nil }
    return failure
  }
}
