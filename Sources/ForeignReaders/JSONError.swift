/// Why a text is not JSON that can be read: the parser's number and its words.
public struct JSONError: Error, Equatable, CustomStringConvertible {
  /// The parser's error number; stable for one version of the library only, so never compare it with a literal.
  public let code: Int32
  /// The reason in words, without a final stop.
  public let message: String

  init(code: Int32, message: String) {
    self.code = code
    self.message = message
  }

  /// `not JSON: a string is not closed`.
  public var description: String { "not JSON: \(message)" }
}
