/// Why a rule profile was refused: everything found wrong with it, in the order of its lines.
public struct RuleProfileError: Error, Hashable, CustomStringConvertible {
  /// One thing that is wrong.
  public struct Problem: Hashable, Sendable, CustomStringConvertible {
    /// The file, as it was named; `built-in NAME` for a profile of the program.
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

  /// What is wrong; never empty.
  public var problems: [Problem]

  /// Makes an error of problems.
  public init(_ problems: [Problem]) { self.problems = problems }

  init(file: String, line: Int? = nil, _ reason: String) {
    self.init([Problem(file: file, line: line, reason: reason)])
  }

  /// One line for each problem.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
