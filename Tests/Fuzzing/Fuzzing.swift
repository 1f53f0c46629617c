import CFuzzer

#if canImport(Glibc)
  import Glibc
#endif

/// Hands what libFuzzer makes up to one reader, again and again.
///
///     Fuzzing READER [CORPUS...] [-max_total_time=600 ...]
@main
enum Fuzzing {
  static func main() {
    guard let reader = CommandLine.arguments.dropFirst().first.flatMap(FuzzedReader.init) else {
      let names = FuzzedReader.allCases.map(\.rawValue).joined(separator: "|")
      print("usage: Fuzzing \(names) [CORPUS...] [libFuzzer's options, e.g. -max_total_time=600]")
      return
    }
    unsafe FuzzedReader.chosen = reader
    // libFuzzer must not see the reader's name, and may move the rest.
    let rest = [CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)
    var pointers = unsafe rest.map { unsafe strdup($0) } + [nil]
    unsafe pointers.withUnsafeMutableBufferPointer { buffer in
      var count = Int32(rest.count)
      var base = buffer.baseAddress
      _ = unsafe LLVMFuzzerRunDriver(&count, &base) { bytes, size in
        let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: size))
        unsafe FuzzedReader.chosen.read(input)
        return 0
      }
    }
  }
}
