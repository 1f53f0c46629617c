/// Why a coordinate reference system or an operation between two of them cannot be used: one line for people.
public enum ProjectionError: Error, Equatable, Sendable, CustomStringConvertible {
  /// PROJ itself does not work here: it, or its database, is missing.
  case library(reason: String)
  /// The text names no coordinate reference system that we can read.
  case unreadable(text: String, reason: String)
  /// The text is read, and names something coordinates of pipes cannot be given in.
  case unsupported(text: String, reason: String)
  /// PROJ knows no way between two systems.
  case noOperation(source: String, target: String, reason: String)
  /// There is a way between two datums, and nobody states how good it is.
  case unknownAccuracy(source: String, target: String, datums: String)
  /// An operation's text does not run with the PROJ that is installed.
  case unusablePipeline(text: String, reason: String)
  /// A system that a network cannot be stored in.
  case unsuitableStore(text: String, reason: String)
  /// An edge whose image cannot be followed; `segment` counts from 0.
  case edge(segment: Int, reason: String)

  /// What is wrong, with what, and what to do.
  public var description: String {
    switch self {
    case .library(let reason):
      "PROJ cannot be used: \(reason)"
    case .unreadable(let text, let reason):
      "'\(Self.shortened(text))' is no coordinate reference system: \(reason)"
    case .unsupported(let text, let reason):
      "coordinates cannot be given in '\(Self.shortened(text))': \(reason)"
    case .noOperation(let source, let target, let reason):
      "no way from '\(Self.shortened(source))' to '\(Self.shortened(target))': \(reason)"
    case .unknownAccuracy(let source, let target, let datums):
      "the accuracy of the way from '\(Self.shortened(source))' to '\(Self.shortened(target))' (\(datums)) is unknown; "
        + "state it in metres with --datum-accuracy M, and it is added to the uncertainty"
    case .unusablePipeline(let text, let reason):
      "PROJ cannot run the operation '\(Self.shortened(text))': \(reason)"
    case .unsuitableStore(let text, let reason):
      "a network cannot be stored in '\(Self.shortened(text))': \(reason)"
    case .edge(let segment, let reason):
      "edge \(segment) cannot be carried into the store's coordinates: \(reason)"
    }
  }

  /// A text of somebody else as it can stand in one line: no line ends, at most 120 characters.
  static func shortened(_ text: String) -> String {
    let limit = 120
    let scalars = text.unicodeScalars
    let line = String(scalars.prefix(limit).map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) })
    return scalars.dropFirst(limit).isEmpty ? line : line + "..."
  }
}
