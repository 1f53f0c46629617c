import Foundation
public import Testing

/// `ogr2ogr`, which makes files in other formats for tests; where it is installed, the library is too.
public enum GDALTool {
  /// What a skipped test says.
  public static let absent: Comment = "GDAL is not installed (gdal-bin)"

  /// Where a program stands in the usual places; nil where it does not.
  public static func path(of program: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":").map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Whether it is there.
  public static let isInstalled = path(of: "ogr2ogr") != nil

  /// A program that ended badly.
  public struct Failure: Error, CustomStringConvertible {
    /// What was called, and what it said.
    public let description: String
  }

  /// Runs `ogr2ogr`; what it warns of is let go.
  public static func convert(_ arguments: String...) throws {
    _ = try run(path(of: "ogr2ogr") ?? "ogr2ogr", arguments)
  }

  /// Runs a program to its end and gives what it printed.
  @discardableResult
  public static func run(_ program: String, _ arguments: [String]) throws -> String {
    try withTemporaryDirectory { scratch in
      let (output, errors) = (try scratch.write("stdout", ""), try scratch.write("stderr", ""))
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = arguments
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle(forWritingAtPath: output)
      process.standardError = FileHandle(forWritingAtPath: errors)
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else {
        let said = try scratch.text("stderr")
        throw Failure(description: "\(program) \(arguments.joined(separator: " ")): \(said)")
      }
      return try scratch.text("stdout")
    }
  }
}
