#if canImport(Glibc)
  internal import Glibc
#endif

extension MappedBytes {
  /// Turns the signal for a mapped file that became shorter into one line on standard error and exit status 2.
  ///
  /// Called once, first thing, by a program. Without it, reading a page that somebody cut off ends the process with a
  /// signal and no word. Nothing can be answered after such a fault: whatever was read may be part of either file.
  public static func installFaultHandler() {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { _ in
      // Only calls that are safe in a signal handler, and no memory of ours: the text is a constant.
      let line: StaticString =
        "trench: a file became shorter while it was read; nothing was answered; run this again once it is complete\n"
      _ = unsafe write(STDERR_FILENO, line.utf8Start, line.utf8CodeUnitCount)
      _exit(2)
    }
    // A fault within the handler ends the process at once.
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    _ = unsafe sigaction(SIGBUS, &action, nil)
  }
}
