extension RuleProfile {
  /// The names of the profiles that are built into the program, sorted.
  public static var builtInNames: [String] { BuiltInProfiles.names }

  /// The file of a built-in profile, as it stands in `data/rules`; nil for a name that is not built in.
  public static func builtInBytes(_ name: String) -> [UInt8]? { BuiltInProfiles.bytes(name) }

  /// Loads a profile by built-in name or else by path, with all that it extends.
  ///
  /// A file that has the name of a built-in profile is reached as `./NAME`. `extends` names a built-in profile or a
  /// path from the folder of the file it stands in. The zones of the profile extended come first, then its own;
  /// assumptions, `unruled` and `strike` are its own where it gives them, each size, depth and quality by itself.
  ///
  /// The version is the SHA-256 of the file's bytes. Where a profile extends another, it is the SHA-256 of all files
  /// of the chain, the base first, each preceded by its length in bytes as 64 bits, least significant first.
  ///
  /// - Parameter readingFile: gives the bytes of the file at a path, or throws an error that describes itself.
  /// - Throws: everything that is wrong with the files, by file and line.
  public static func load(
    _ nameOrPath: String, readingFile: @escaping (String) throws -> [UInt8]
  ) throws(RuleProfileError) -> RuleProfile {
    let origin = ProfileOrigin(nameOrPath: nameOrPath)
    let bytes: [UInt8]
    switch ProfileLoader.bytes(of: origin, readingFile) {
    case .success(let read): bytes = read
    case .failure(let failure):
      throw RuleProfileError(
        file: nameOrPath,
        "no rule profile: \(failure.reason); give a file, or one of \(builtInNames.joined(separator: ", "))")
    }
    return try ProfileLoader(readingFile: readingFile).load(bytes, from: origin)
  }

  /// Reads a profile from bytes that are at hand; `file` is how messages name them, and where `extends` starts from.
  ///
  /// See ``load(_:readingFile:)``, which also says what throws.
  public static func parse(
    _ bytes: [UInt8], file: String, readingFile: @escaping (String) throws -> [UInt8]
  ) throws(RuleProfileError) -> RuleProfile {
    try ProfileLoader(readingFile: readingFile).load(bytes, from: .file(file))
  }
}
