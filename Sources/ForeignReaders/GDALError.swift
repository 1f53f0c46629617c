/// Why GDAL could not be had, or what it said was wrong.
public struct GDALError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What it is about.
  public enum Kind: Equatable, Sendable {
    /// The library: there is none, or it is too old.
    case library
    /// A source that is of no format that GDAL knows.
    case unknownFormat
    /// A source of a format that it knows: damage, a refused connection, a file that belongs to it and is missing.
    case data
  }

  /// What it is about.
  public let kind: Kind
  /// One line without a final stop.
  public let message: String

  /// Makes an error from what GDAL said.
  init(_ message: String, _ kind: Kind = .data) {
    self.kind = kind
    self.message = Self.oneLine(message)
  }

  /// The message.
  public var description: String { message }

  /// GDAL's messages may have several lines and a stop at their end.
  static func oneLine(_ text: String) -> String {
    let lines = text.split { $0.isNewline }.map { line in
      String(String(line.reversed().drop { $0 == " " || $0 == "\t" }).reversed().drop { $0 == " " || $0 == "\t" })
    }
    let line = lines.filter { !$0.isEmpty }.joined(separator: " ")
    return line.last == "." ? String(line.dropLast()) : line
  }
}
