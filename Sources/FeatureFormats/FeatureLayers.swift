internal import ColumnStore
internal import ForeignReaders

/// The layers of one source, before any of them is read.
public struct FeatureLayers: Equatable, Sendable {
  /// One layer.
  public struct Layer: Equatable, Sendable {
    /// Its name; nil for sources that are one layer without a name, as GeoJSON is.
    public let name: String?
    /// Its place among those of the source.
    public let index: Int
    /// What is put behind the source's name to tell it from the others: `:gas`; empty where there are none.
    public let suffix: String

    /// The only layer of a source that has no layers.
    static let whole = Layer(name: nil, index: 0, suffix: "")
  }

  /// The path, or the words by which GDAL finds the source.
  public let path: String
  /// The layers whose records have places, those asked for if some were.
  public let layers: [Layer]
  /// What was left out, each a sentence without its full stop: layers without places.
  public let leftOut: [String]
  /// The names of all layers with places, asked for or not; none for sources without layers.
  public let names: [String]

  /// Looks at a source.
  ///
  /// Files with an ending of ours, standard input and pipes have no layers; all else is opened by GDAL.
  /// - Parameter names: the layers to read; all where there are none.
  /// - Throws: where the source cannot be opened, none of its layers has geometries, or it has none of the `names`.
  public init(of path: String, names: [String] = []) throws(FormatError) {
    self.path = path
    guard FeatureSources.isForeign(path) else {
      guard names.isEmpty else {
        throw FormatError(source: path, problem: "it has no layers to choose from; leave --layer away")
      }
      (layers, leftOut, self.names) = ([.whole], [], [])
      return
    }
    let dataset = try Self.opened(path)
    let all = try Self.listed(dataset)
    let isOne = all.count { $0.hasGeometry } == 1
    let placed = all.filter(\.hasGeometry).map { layer in
      Layer(name: layer.name, index: layer.index, suffix: isOne ? "" : ":\(layer.name)")
    }
    let list = all.map(\.name).joined(separator: ", ")
    guard !placed.isEmpty else {
      let layers = all.isEmpty ? "it has no layer" : "none of its layers has geometries (\(list))"
      throw FormatError(source: path, problem: "\(layers); GDAL \(dataset.version) read it as \(dataset.driver)")
    }
    let chosen = names.isEmpty ? placed : placed.filter { layer in layer.name.map(names.contains) ?? false }
    guard !chosen.isEmpty else {
      let asked = names.joined(separator: ", ")
      throw FormatError(source: path, problem: "no layer with geometries is called \(asked); there are \(list)")
    }
    try Self.checkShapefile(dataset, chosen)
    (layers, self.names) = (chosen, placed.compactMap(\.name))
    let source = SourceName.short(path)
    leftOut =
      names.isEmpty
      ? all.filter { !$0.hasGeometry }.map { layer in
        let count = layer.records.map { ", \($0) \($0 == 1 ? "record" : "records")" } ?? ""
        return "'\(source)': the layer '\(layer.name)' has no geometries and was left out\(count)"
      } : []
  }

  /// Throws where one of the names is that of no layer of any of the sources.
  public static func check(_ names: [String], in sources: [FeatureLayers]) throws(FormatError) {
    let found = sources.flatMap(\.names)
    guard let missing = names.first(where: { !found.contains($0) }) else { return }
    let source = sources.map { SourceName.short($0.path) }.joined(separator: ", ")
    throw FormatError(
      source: source,
      problem: "no layer with geometries is called '\(missing)'; there are \(found.joined(separator: ", "))")
  }

  private static func opened(_ path: String) throws(FormatError) -> GDALDataset {
    do throws(GDALError) {
      return try GDALDataset.open(path)
    } catch {
      throw FeatureSources.refusal(path, error)
    }
  }

  private static func listed(_ dataset: GDALDataset) throws(FormatError) -> [GDALDataset.LayerInfo] {
    do throws(GDALError) {
      return try dataset.layers()
    } catch {
      throw FeatureSources.refusal(dataset.path, error)
    }
  }

  /// A Shapefile is several files. GDAL reads one without its table, and every attribute would be lost.
  private static func checkShapefile(_ dataset: GDALDataset, _ layers: [Layer]) throws(FormatError) {
    guard dataset.driver == "ESRI Shapefile" else { return }
    let files = Set(dataset.files().map { $0.lowercased() })
    for layer in layers {
      let table = "\(layer.name ?? "").dbf".lowercased()
      guard !files.contains(where: { $0.hasSuffix("/" + table) || $0 == table }) else {
        try ShapefileParts.check(layer: layer.name ?? "", among: dataset.files(), source: dataset.path)
        continue
      }
      throw FormatError(
        source: dataset.path,
        problem: "the table of its attributes, \(layer.name ?? "").dbf, is missing; a Shapefile is the files .shp, "
          + ".shx and .dbf together, and .prj for its CRS")
    }
  }
}
