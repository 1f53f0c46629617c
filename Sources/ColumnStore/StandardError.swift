#if canImport(Glibc)
  internal import Glibc
#endif

/// Where the program talks to people. Libraries never do: they throw or return what there is to say.
public enum StandardError {
  /// Whether a person watches: standard error is a terminal.
  public static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes one line and its end, in one piece, so that lines of several processes do not mix.
  ///
  /// There is nobody left to tell when this fails, so a failure is not reported.
  public static func writeLine(_ line: String) {
    write(line + "\n")
  }

  /// Writes text as it is: for a progress line that is drawn over.
  public static func write(_ text: String) {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(STDERR_FILENO, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if written > 0 {
        start += written
      } else if written == 0 || errno != EINTR {
        return
      }
    }
  }
}
