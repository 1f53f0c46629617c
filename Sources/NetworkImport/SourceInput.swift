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
  /// The layer of it; nil for sources without layers.
  private let layer: FeatureLayers.Layer?
  /// What is kept of a source that cannot be read twice.
  private let bytes: [UInt8]?

  /// Looks at a source; reads it where it could not be read again.
  init(_ path: String) throws(FormatError) {
    self.path = path
    layer = nil
    do {
      let file = try InputFile.open(path)
      bytes = file.isSeekable ? nil : try Self.rest(of: file)
    } catch {
      throw FormatError(error)
    }
  }

  private init(_ path: String, _ layer: FeatureLayers.Layer) {
    self.path = path
    self.layer = layer
    bytes = nil
  }

  /// The sources that a path names: each layer that has places, or the file as a whole; and what was left out.
  ///
  /// - Parameter names: the layers to read; all where there are none.
  static func all(
    in path: String, layers names: [String] = []
  ) throws(FormatError) -> (inputs: [SourceInput], layers: FeatureLayers) {
    let found = try FeatureLayers(of: path, names: names)
    guard found.layers.contains(where: { $0.name != nil }) else { return ([try SourceInput(path)], found) }
    return (found.layers.map { SourceInput(path, $0) }, found)
  }

  /// The source that a path names where it must be one; more than one layer is an error.
  static func only(in path: String) throws(FormatError) -> SourceInput {
    let (inputs, layers) = try all(in: path)
    guard inputs.count == 1 else {
      let names = layers.layers.compactMap(\.name).joined(separator: ", ")
      throw FormatError(source: path, problem: "it has several layers (\(names)); a file of one is wanted here")
    }
    return inputs[0]
  }

  /// The file's name without its folder, or `-`; with the layer where there are several: `city.gpkg:gas`.
  var name: String { SourceName.short(path) + (layer?.suffix ?? "") }

  /// What errors call it: the path without passwords, with the layer where there are several.
  var label: String { SourceName.masked(path) + (layer?.suffix ?? "") }

  /// The name of the layer, or the file's name without its ending: what row ids begin with.
  var stem: String {
    guard path != "-" else { return "stdin" }
    if let name = layer?.name { return name }
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return name }
    return String(name[..<point])
  }

  /// Starts a reading, of what a map makes of the records where there is one.
  func open(_ options: ReaderOptions, mapping: AttributeMapping? = nil) throws(FormatError) -> any FeatureReader {
    guard let mapping else { return try opened(options) }
    return MappedReader(
      try opened(mapping.options(options, forLayer: stem)), mapping, layer: stem, source: label)
  }

  /// What cuts the source into blocks of lines, where it is a file of GeoJSON lines.
  func lineCutter(_ options: ReaderOptions) throws(FormatError) -> LineCutter? {
    bytes == nil && layer == nil ? try FeatureSources.lineBlocks(path, options: options) : nil
  }

  private func opened(_ options: ReaderOptions) throws(FormatError) -> any FeatureReader {
    guard let bytes else { return try FeatureSources.open(path, layer: layer, options: options) }
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
