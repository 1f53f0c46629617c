import ColumnStore

/// Where the bytes of trees go in tests.
enum Spools {
  /// A spool that stays in memory.
  static func inMemory() -> ByteSpool { ByteSpool(limit: .max, directory: "/nowhere") }
}
