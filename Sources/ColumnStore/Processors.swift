#if canImport(Glibc)
  internal import Glibc
#endif

/// What the machine computes with.
public enum Processors {
  /// How many processors run threads of this machine; at least 1.
  public static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// What they call themselves; nil where the kernel does not say.
  public static var model: String? {
    guard let text = try? InputFile.readWhole("/proc/cpuinfo", limit: 1 << 24) else { return nil }
    return model(in: String(decoding: text, as: UTF8.self))
  }

  static func model(in text: String) -> String? {
    for line in text.split(separator: "\n") where line.hasPrefix("model name") {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let words = line[line.index(after: colon)...].split(separator: " ").joined(separator: " ")
      return words.isEmpty ? nil : words
    }
    return nil
  }
}
