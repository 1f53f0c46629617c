/// What ends a check or a batch before anything is written: one line that says what, where and what to do.
public struct PermitError: Error, Equatable, CustomStringConvertible {
  /// The line.
  public let description: String

  /// Makes an error from its line.
  public init(_ description: String) { self.description = description }
}
