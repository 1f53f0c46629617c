public import ForeignReaders

/// Why a rule profile was refused: everything found wrong with it, in the order of its lines.
public struct RuleProfileError: Error, Hashable, CustomStringConvertible {
  /// One thing that is wrong, with its file and line; the file is `built-in NAME` for a profile of the program.
  public typealias Problem = YAMLProblem

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
