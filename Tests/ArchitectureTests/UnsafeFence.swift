/// Where memory may be touched without the compiler's checks.
enum UnsafeFence {
  /// Modules whose business it is.
  static let modules: Set<String> = ["ColumnStore", "GEOSKernel", "Projections", "ForeignReaders"]

  /// Modules in which files named `*+Kernel.swift` may.
  static let kernelModules: Set<String> = ["PackedIndex", "NetworkModel", "ConflictSearch"]

  /// Words that switch a check off.
  private static let words = ["unsafe", "unsafeBitCast", "unsafeDowncast"]

  static func isInside(_ file: SourceTree.File) -> Bool {
    modules.contains(file.module) || kernelModules.contains(file.module) && file.name.hasSuffix("+Kernel.swift")
  }

  /// The lines of a file outside the fence that step over it.
  static func violations(in file: SourceTree.File) -> [String] {
    if isInside(file) { return [] }
    let lines = Set(words.flatMap { file.swift.lines(withWord: $0) }).sorted()
    return lines.map { "\(file.path):\($0): unsafe outside the fence" }
  }
}
