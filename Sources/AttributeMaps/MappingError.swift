/// Why a map was refused: everything found wrong with it, in the order of its lines.
public struct MappingError: Error, Equatable, CustomStringConvertible {
  /// One line for each thing that is wrong, `map.yaml:3: ...`; never empty.
  public let lines: [String]

  /// Makes an error of its lines.
  public init(_ lines: [String]) { self.lines = lines }

  /// One line for each thing that is wrong.
  public var description: String { lines.joined(separator: "\n") }
}
