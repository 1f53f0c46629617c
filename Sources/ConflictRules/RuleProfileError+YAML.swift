internal import ForeignReaders

extension RuleProfileError {
  /// An error of what was met in reading.
  init(_ problems: [YAMLProblem]) {
    self.init(problems.map { Problem(file: $0.file, line: $0.line, reason: $0.reason) })
  }
}

extension RuleProfileError.Problem {
  /// The same, as readers collect it.
  var ofYAML: YAMLProblem { YAMLProblem(file: file, line: line, reason: reason) }
}
