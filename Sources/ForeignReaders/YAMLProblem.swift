/// One thing that is wrong with a file in YAML that people write by hand.
public struct YAMLProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as messages name it.
  public var file: String
  /// The line, counted from 1; nil where the whole file is meant.
  public var line: Int?
  /// What is wrong and what to do, without a full stop.
  public var reason: String

  /// Makes a problem from its place and reason.
  public init(file: String, line: Int?, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// `city.yaml:12: reach is negative (-1); ...`.
  public var description: String {
    line.map { "\(file):\($0): \(reason)" } ?? "\(file): \(reason)"
  }
}
