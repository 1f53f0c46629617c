public import AttributeMaps
internal import FeatureFormats

/// Files of permits, and the layers of those that have layers, in the order they are named.
public struct PermitFiles {
  /// Layers that were left out because they have no geometries, each a sentence.
  public let leftOut: [String]
  private let files: [FeatureLayers]
  private let crs: String?
  private let mapping: AttributeMapping?

  /// Looks at files; `-` is standard input.
  ///
  /// - Parameters:
  ///   - layers: the layers to read of files that have layers; all with geometries where empty.
  ///   - crs: the CRS of files that name none.
  ///   - mapping: what the files' own fields mean; nil where their properties are canonical.
  /// - Throws: where a file cannot be opened, or a layer that is asked for, or that the map speaks of, is in none.
  public init(_ paths: [String], layers: [String], crs: String?, mapping: AttributeMapping? = nil) throws {
    files = try paths.map { try FeatureLayers(of: $0, names: layers) }
    try FeatureLayers.check(layers, in: files)
    // A map may speak of layers that are not read this time.
    let names = files.flatMap { $0.names.isEmpty ? [PermitSource.layer(ofFile: $0.path)] : $0.names }
    try mapping?.checkLayers(among: names)
    leftOut = files.flatMap(\.leftOut)
    self.crs = crs
    self.mapping = mapping
  }

  /// Opens each layer in turn, and one at a time.
  ///
  /// - Throws: where one cannot be opened, and what `body` throws.
  public func forEach(_ body: (PermitSource) throws -> Void) throws {
    for file in files {
      for layer in file.layers {
        try body(PermitSource(file.path, layer: layer, crs: crs, mapping: mapping))
      }
    }
  }
}
