#if canImport(Glibc)
  internal import Glibc
#endif

/// Runs another program to its end. For measuring whole processes, our own first of all.
public enum ChildProcess {
  /// What a run came to.
  public struct Run: Equatable, Sendable {
    /// Its exit status; 128 and the signal's number where one ended it.
    public let status: Int32
    /// Seconds on the clock, from before it was started until its end was known.
    public let seconds: Double
    /// The most bytes it had in memory.
    public let peakResidentBytes: Int
  }

  /// The path of the program that is running; nil where the kernel does not say.
  public static var ownProgram: String? {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe bytes.withUnsafeMutableBytes { buffer -> Int in
      guard let base = buffer.baseAddress else { return 0 }
      return unsafe readlink("/proc/self/exe", base.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }

  /// Runs a program with nothing on its standard input.
  ///
  /// - Parameters:
  ///   - path: the program; it is not looked for anywhere else.
  ///   - output: the file that takes its standard output; by default nobody reads it.
  ///   - errors: the file that takes its standard error.
  /// - Throws: where it cannot be started.
  public static func run(
    _ path: String, _ arguments: [String], output: String = "/dev/null", errors: String = "/dev/null"
  ) throws(FileError) -> Run {
    var actions = unsafe posix_spawn_file_actions_t()
    _ = unsafe posix_spawn_file_actions_init(&actions)
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    _ = unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    _ = unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, flags, 0o666)
    _ = unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, flags, 0o666)

    // SAFETY: each copy is freed below, and the array ends with the null that the call looks for.
    var words: [UnsafeMutablePointer<CChar>?] = unsafe ([path] + arguments).map { word in unsafe strdup(word) }
    unsafe words.append(nil)
    defer { unsafe words.forEach { word in unsafe free(word) } }
    var child: pid_t = 0
    let began = ContinuousClock.now
    let code = unsafe posix_spawn(&child, path, &actions, nil, words, environ)
    guard code == 0 else { throw FileError(operation: "run", path: path, code: code) }
    var state: Int32 = 0
    var usage = rusage()
    while unsafe wait4(child, &state, 0, &usage) < 0 {
      if errno != EINTR { throw FileError(operation: "wait for", path: path, code: errno) }
    }
    let elapsed = (ContinuousClock.now - began).components
    let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
    let signal = state & 0x7F
    return Run(
      status: signal == 0 ? state >> 8 & 0xFF : 128 + signal, seconds: seconds,
      peakResidentBytes: Int(usage.ru_maxrss) * 1024)
  }
}
