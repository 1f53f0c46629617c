internal import ColumnStore
internal import FeatureFormats

/// What another engine said of the same question on this machine, as `benchmarks/rivals` writes it.
public struct RivalRow: Sendable {
  /// The engine: `postgis`.
  public var name: String
  /// How it was run: `2 threads`.
  public var variant: String
  /// Seconds of the search over all permits; nil where it has none.
  public var searchSeconds: Double?
  /// Microseconds of one check at the median; nil where it was not asked.
  public var p50us: Double?
  /// Pairs it found; nil where it found none out.
  public var pairs: Int?
  /// The hash of its pairs.
  public var hash: String?
  /// What it said besides.
  public var note: String?
  /// Its line, word for word.
  let line: [UInt8]

  /// Reads a line; nil for one that names no engine.
  init?(line: [UInt8]) {
    guard case .object(let members)? = try? JSONTree.parse(line), let name = members.text("rival") else { return nil }
    self.name = name
    self.line = line
    variant = members.text("variant") ?? ""
    searchSeconds = members.number("searchSeconds")
    p50us = members.number("singleP50us")
    pairs = members.number("pairs").flatMap(Int.init(exactly:))
    hash = members.text("hash")
    note = members.text("note")
  }

  /// The rows of a file of lines.
  /// - Throws: where it cannot be read, and for a line that names no engine.
  static func rows(in path: String) throws -> [RivalRow] {
    let bytes = try InputFile.readWhole(path, limit: 1 << 24)
    return try bytes.split(separator: UInt8(ascii: "\n")).enumerated().map { number, line in
      guard let row = RivalRow(line: Array(line)) else {
        throw BenchmarkError(
          "'\(path)', line \(number + 1): it is no row of a rival; benchmarks/README.md says what is")
      }
      return row
    }
  }
}
