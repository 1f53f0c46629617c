#if canImport(Glibc)
  internal import Glibc
#endif

/// Where results go. Written through `AtomicFile.create("-")`, which checks every write.
public enum StandardOutput {
  /// Whether a person watches: standard output is a terminal.
  public static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether results may carry colour: a person watches, and has not said `NO_COLOR` (https://no-color.org).
  public static var wantsColour: Bool {
    guard isTerminal, let refusal = unsafe getenv("NO_COLOR") else { return isTerminal }
    return unsafe refusal.pointee == 0
  }

  /// Makes a closed pipe an error of the write instead of the end of the process.
  ///
  /// Called once, first thing, by a program. Without it, `trench ... | head` would die of a signal whose exit status
  /// scripts cannot tell from a crash.
  public static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }
}
