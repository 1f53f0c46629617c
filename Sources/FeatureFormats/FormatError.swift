public import ColumnStore

/// What stops the reading of a source as a whole: damage to the file, or a form that is not read.
///
/// Nothing that was read from a source before its error may be used: a record that is only wrong in itself is
/// delivered as a `RawReject` instead.
public struct FormatError: Error, Equatable, CustomStringConvertible {
  /// The path, or what else names the source; without passwords.
  public let source: String
  /// The 1-based number of the record, where it is known.
  public let row: Int?
  /// The 0-based byte, where it is known.
  public let byteOffset: Int?
  /// What is wrong and what to do, without a final stop.
  public let problem: String
  /// What the operating system refused, where that was the reason.
  public let fileError: FileError?

  /// Makes an error of the form of a source.
  public init(source: String, row: Int? = nil, byteOffset: Int? = nil, problem: String) {
    self.source = SourceName.masked(source)
    self.row = row
    self.byteOffset = byteOffset
    self.problem = SourceName.masked(problem)
    fileError = nil
  }

  /// Makes an error of what the operating system refused.
  public init(_ error: FileError) {
    source = error.path
    row = nil
    byteOffset = nil
    problem = error.description
    fileError = error
  }

  /// `cannot read 'pipes.geojson', row 3, byte 120: the file ends inside a feature`.
  public var description: String {
    if fileError != nil { return problem }
    var place = "'\(source)'"
    if let row { place += ", row \(row)" }
    if let byteOffset { place += ", byte \(byteOffset)" }
    return "cannot read \(place): \(problem)"
  }
}
