import Foundation
public import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The program as it was built beside these tests, run as a person or a script would run it.
///
///     let run = try Program.run(["info", "city.trench", "--json"])
///     #expect(run.status == 0)
public enum Program {
  /// What a run came to.
  public struct Run: Sendable {
    /// The command as it would be typed, for messages.
    public let command: String
    /// Bytes of standard output.
    public let output: [UInt8]
    /// Standard error.
    public let errors: String
    /// The exit status; 128 and the signal's number where one ended it.
    public let status: Int32

    /// Standard output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }

    /// The lines of standard error.
    public var errorLines: [String] {
      errors.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    }
  }

  /// A run that did not end in time, or a program that could not be started.
  public struct Failure: Error, CustomStringConvertible {
    /// The command and what became of it.
    public let description: String
  }

  /// The path of the program: beside the running tests, else in the debug build.
  public static let path: String = {
    let running = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let typed = CommandLine.arguments.first ?? ""
    let folders = [running, typed].map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
    let found = (folders + [RepositoryPaths.path(".build/debug")]).map { $0 + "/trench" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    return found ?? "trench"
  }()

  /// Runs the program to its end.
  ///
  /// Several runs may go on at once. Input and outputs go through files, so no pipe can fill up and hold a run.
  /// - Parameters:
  ///   - input: what stands on standard input; empty where there is nothing.
  ///   - environment: added to that of the tests.
  ///   - output: where standard output goes instead, for example `/dev/full`.
  ///   - seconds: longer is a hang, and a failure.
  public static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:], in folder: String? = nil,
    outputTo output: String? = nil, seconds: Double = 60
  ) throws -> Run {
    let command = "trench " + arguments.map { $0.utf8.count > 120 ? $0.prefix(120) + "..." : $0 }.joined(separator: " ")
    return try withTemporaryDirectory { scratch in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = arguments
      process.environment = ProcessInfo.processInfo.environment
        .merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }.merging(environment) { $1 }
      if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
      let outputPath = try output ?? scratch.write("stdout", "")
      let standardInput = try open(forReading: scratch.write("stdin", input))
      let standardOutput = try open(forWriting: outputPath)
      let standardError = try open(forWriting: scratch.write("stderr", ""))
      defer { for handle in [standardInput, standardOutput, standardError] { try? handle.close() } }
      (process.standardInput, process.standardOutput) = (standardInput, standardOutput)
      process.standardError = standardError
      let ended = DispatchSemaphore(value: 0)
      process.terminationHandler = { _ in ended.signal() }
      do {
        try process.run()
      } catch {
        throw Failure(description: "\(command): cannot be started at \(path): \(error)")
      }
      if ended.wait(timeout: .now() + seconds) == .timedOut {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        throw Failure(description: "\(command): no end after \(seconds) s")
      }
      process.waitUntilExit()
      let crashed = process.terminationReason == .uncaughtSignal
      return Run(
        command: command, output: output == nil ? try scratch.bytes("stdout") : [], errors: try scratch.text("stderr"),
        status: process.terminationStatus + (crashed ? 128 : 0))
    }
  }

  /// Runs a line of shell with the program as `$TRENCH`; for pipes and limits that a single program cannot show.
  public static func shell(_ line: String, in folder: String) throws -> Run {
    try withTemporaryDirectory { scratch in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments = ["-c", line]
      process.environment = ProcessInfo.processInfo.environment.merging([
        "TRENCH": path, "SWIFT_BACKTRACE": "enable=no",
      ]) {
        $1
      }
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      let standardOutput = try open(forWriting: scratch.write("stdout", ""))
      let standardError = try open(forWriting: scratch.write("stderr", ""))
      (process.standardOutput, process.standardError) = (standardOutput, standardError)
      process.standardInput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return Run(
        command: line, output: try scratch.bytes("stdout"), errors: try scratch.text("stderr"),
        status: process.terminationStatus)
    }
  }

  private static func open(forReading path: String) throws -> FileHandle {
    guard let handle = FileHandle(forReadingAtPath: path) else { throw Failure(description: "cannot read \(path)") }
    return handle
  }

  private static func open(forWriting path: String) throws -> FileHandle {
    guard let handle = FileHandle(forWritingAtPath: path) else { throw Failure(description: "cannot write \(path)") }
    return handle
  }
}

/// Expects a refusal as scripts know it: status 2, nothing on standard output, one line that says something.
public func expectRefusal(
  _ run: Program.Run, saying words: String..., sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(run.status == 2, "\(run.command): \(run.errors)", sourceLocation: sourceLocation)
  #expect(run.output.isEmpty, "\(run.command)", sourceLocation: sourceLocation)
  #expect(run.errorLines.count == 1, "\(run.command): \(run.errors)", sourceLocation: sourceLocation)
  for word in words {
    #expect(run.errors.contains(word), "\(run.command): \(run.errors)", sourceLocation: sourceLocation)
  }
}
