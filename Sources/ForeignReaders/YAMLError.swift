/// Why a text is no YAML document that can be read.
public struct YAMLError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The line, counted from 1; nil where no place is known.
  public let line: Int?
  /// The reason in the parser's words, on one line.
  public let message: String

  init(line: Int?, message: String) {
    self.line = line
    self.message = message
  }

  /// `line 3: not YAML: found undefined alias`.
  public var description: String { (line.map { "line \($0): " } ?? "") + "not YAML: \(message)" }
}
