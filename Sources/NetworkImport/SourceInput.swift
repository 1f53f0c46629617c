internal import AttributeMaps
internal import ColumnStore
internal import FeatureFormats

/// A source that can be read from its beginning as often as import needs: once for where it lies, once for its pipes.
///
/// Files are read twice. Standard input and pipes cannot be, so they are read whole into memory, up to 1 GiB; larger
/// ones have to be saved to a file first.
struct SourceInput {
  /// The most that is kept of a source that can be read only once.
  static let memoryLimit = 1 << 30

  /// The path as it was given.
  let path: String
  /// What is kept of a source that cannot be read twice.
  private let bytes: [UInt8]?

  /// Looks at a source; reads it where it could not be read again.
  init(_ path: String) throws(FormatError) {
    self.path = path
    do {
      let file = try InputFile.open(path)
      bytes = file.isSeekable ? nil : try Self.rest(of: file)
    } catch {
      throw FormatError(error)
    }
  }

  /// The file's name without its folder, or `-`.
  var name: String {
    path == "-" ? path : path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The name without its ending: the layer that row ids begin with.
  var stem: String {
    guard path != "-" else { return "stdin" }
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return name }
    return String(name[..<point])
  }

  /// Starts a reading, of what a map makes of the records where there is one.
  func open(_ options: ReaderOptions, mapping: AttributeMapping? = nil) throws(FormatError) -> any FeatureReader {
    guard let mapping else { return try opened(options) }
    return MappedReader(
      try opened(mapping.options(options, forLayer: stem)), mapping, layer: stem, source: path)
  }

  private func opened(_ options: ReaderOptions) throws(FormatError) -> any FeatureReader {
    guard let bytes else { return try FeatureSources.open(path, options: options) }
    return try FeatureSources.open(
      bytes: bytes, name: path, format: FeatureSources.format(ofPath: path), options: options)
  }

  private static func rest(of file: InputFile) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    while try file.read(upTo: 1 << 20, into: &bytes) > 0 {
      guard bytes.count <= memoryLimit else {
        throw FileError(
          operation: "read", path: file.path, code: 0,
          detail: "what cannot be read twice is kept in memory, at most 1 GiB of it; save it to a file first")
      }
    }
    return bytes
  }
}
