/// A map from the fields of somebody's data to the properties that are read here, as a file of it says.
///
/// With a map only what it maps counts: a field that merely has the name of a property is not taken for it, since it
/// may be in another unit or mean something else. The id is the one exception: where the map has none, records keep
/// theirs. `data/mappings/README.md` says what a map is written like.
public struct AttributeMapping: Equatable, Sendable {
  /// What the records of a source are.
  public enum Records: Equatable, Sendable {
    /// Pipes, cables and point assets.
    case pipes
    /// Digs to be decided.
    case permits
  }

  /// The file's name without its folder.
  public let name: String
  /// The SHA-256 of the file's bytes: `sha256:...`.
  public let version: String
  /// What it maps.
  public let records: Records
  let common: LayerMapping
  /// Layers that differ from the common part, each whole.
  let layers: [String: LayerMapping]

  /// The names under `layers`, sorted.
  public var layerNames: [String] { layers.keys.sorted() }

  /// What it says of a layer; the common part where it does not name it.
  func mapping(ofLayer name: String) -> LayerMapping { layers[name] ?? common }

  /// Checks that every layer it names is among those that are read.
  ///
  /// - Throws: a line that names the layer, and those there are.
  public func checkLayers(among found: [String]) throws(MappingError) {
    let missing = layerNames.filter { !found.contains($0) }
    guard let first = missing.first else { return }
    throw MappingError([
      "\(name): no source is called '\(first)', which `layers` names; \(NearNames.hint(for: [first], among: found))"
    ])
  }
}
