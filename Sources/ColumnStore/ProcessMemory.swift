#if canImport(Glibc)
  internal import Glibc
#endif

/// What the kernel says of this process's memory. For measuring.
///
/// Everything is nil where there is no `/proc`.
public enum ProcessMemory {
  /// Bytes that are in memory now and belong to no file: what was allocated and touched.
  public static var anonymousBytes: Int? { bytes(of: "RssAnon") }

  /// Bytes that are in memory now, mapped files among them.
  public static var residentBytes: Int? { bytes(of: "VmRSS") }

  /// The most bytes that were in memory since the process began, or since ``resetPeak()``.
  public static var peakResidentBytes: Int? { bytes(of: "VmHWM") }

  /// Bytes that could be allocated on this machine without swapping.
  public static var availableBytes: Int? { bytes(of: "MemAvailable", in: "/proc/meminfo") }

  /// Lets the peak begin anew; where the kernel does not, it stays that of the whole process.
  public static func resetPeak() {
    let descriptor = unsafe open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = unsafe write(descriptor, "5", 1)
    _ = close(descriptor)
  }

  /// The number behind `Name:` in a file of lines as `VmRSS:    1234 kB`.
  static func bytes(of name: String, in path: String = "/proc/self/status") -> Int? {
    guard let text = try? InputFile.readWhole(path, limit: 1 << 20) else { return nil }
    return bytes(of: name, text: String(decoding: text, as: UTF8.self))
  }

  static func bytes(of name: String, text: String) -> Int? {
    for line in text.split(separator: "\n") where line.hasPrefix(name + ":") {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard words.count == 3, words[2] == "kB", let kilobytes = Int(words[1]) else { return nil }
      return kilobytes.multipliedReportingOverflow(by: 1024).overflow ? nil : kilobytes * 1024
    }
    return nil
  }
}
