internal import ColumnStore
internal import GEOSKernel
internal import Projections

/// The engine's verbs: import, inspect, check, decide a batch, look at rules.
///
/// A workspace holds nothing; every verb takes a request, a plain value, and returns an outcome or throws an error
/// whose description is one line for people. Nothing is printed but by the process helpers below.
public struct Workspace: Sendable {
  /// Version of Trench.
  public static let version = "0.1.0"

  /// Version of PROJ, on which projected coordinates depend.
  public static var projVersion: String { PROJContext.version }

  /// Version of GEOS.
  public static var geosVersion: String { GEOSContext.libraryVersion }

  /// Makes a workspace.
  public init() {}

  /// Prepares the process of a program: a reader that goes away becomes an error of the write, not a silent death, and
  /// a network file that somebody cuts short while it is mapped ends it with a line that says so.
  public static func prepareProcess() {
    StandardOutput.ignoreBrokenPipes()
    MappedBytes.installFaultHandler()
  }

  /// Writes a result whole or not at all; `-` is standard output.
  public static func writeResult(_ text: String, to path: String) throws {
    let file = try AtomicFile.create(path)
    try file.write(text)
    try file.commit()
  }

  /// Whether an answer written to standard output may carry colour.
  public static var wantsColour: Bool { StandardOutput.wantsColour }

  /// Says something to the person at the terminal.
  public static func say(_ text: String) { StandardError.writeLine(text) }

  /// Ends the process.
  public static func leave(with status: Int32) -> Never { ProcessEnd.leave(with: status) }
}

/// Anything wrong with a request, in one line: what, where, what to do.
public struct EngineError: Error, Equatable, CustomStringConvertible {
  /// The line.
  public let description: String

  /// Makes an error from its line.
  public init(_ description: String) { self.description = description }
}
