/// A file, folder or database that GDAL has opened for reading. One thread at a time.
@safe public final class GDALDataset {
  /// One layer of a dataset.
  public struct LayerInfo: Equatable, Sendable {
    /// Its place among the layers of the dataset.
    public let index: Int
    /// Its name.
    public let name: String
    /// Whether its records have geometries.
    public let hasGeometry: Bool
    /// The records of a layer without geometry; nil where that is not known, or not asked.
    public let records: Int?
  }

  let library: GDALLibrary
  let messages = GDALMessages()
  let handle: GDALHandle
  /// What errors call the dataset.
  public let path: String
  /// GDAL's name of the format: `GPKG`.
  public let driver: String

  /// Opens a path, a connection string or what else GDAL takes for a name; nothing is ever written to it.
  ///
  /// - Throws: where there is no GDAL; where it does not know the format, or finds damage.
  public static func open(_ path: String) throws(GDALError) -> GDALDataset {
    try GDALDataset(path, GDALLibrary.shared())
  }

  private init(_ path: String, _ library: GDALLibrary) throws(GDALError) {
    self.path = path
    self.library = library
    let messages = messages
    let opened: (handle: GDALHandle?, driver: String) = unsafe library.watched(messages) {
      let found = unsafe library.datasets.identifyDriver(path, Self.vector, nil, nil)
      let driver = unsafe found == nil ? "" : GDALLibrary.text(library.datasets.driverName(found)) ?? ""
      let handle = unsafe CStrings(Self.options(of: driver)).withPointers { options in
        unsafe library.datasets.open(path, Self.vector | Self.verbose, nil, options, nil)
      }
      guard let handle = unsafe handle else { return (nil, driver) }
      let opened = unsafe library.datasets.driver(handle)
      return unsafe (handle, GDALLibrary.text(library.datasets.driverName(opened)) ?? driver)
    }
    driver = unsafe opened.driver
    guard let handle = unsafe opened.handle else {
      throw GDALError(
        messages.takeFailure() ?? "no reason", unsafe opened.driver.isEmpty ? .unknownFormat : .data)
    }
    // A layer that could not be looked at may be missing from the list.
    if let failure = messages.takeFailure() {
      library.watched(messages) { unsafe library.datasets.close(handle) }
      throw GDALError(failure)
    }
    unsafe self.handle = handle
  }

  deinit {
    library.watched(messages) { unsafe library.datasets.close(handle) }
  }

  /// Only formats with features; a path that is not one of them is told why.
  private static let (vector, verbose): (UInt32, UInt32) = (0x04, 0x40)

  /// What a driver is told beside the path: GML would write what it has learnt beside the file.
  private static func options(of driver: String) -> [String] { driver == "GML" ? ["WRITE_GFS=NO"] : [] }

  /// The version of the library: `3.6.2`.
  public var version: String { library.version }

  /// The layers in the order of the dataset. Counts the records of those without geometry.
  public func layers() throws(GDALError) -> [LayerInfo] {
    let found = library.watched(messages) {
      (0..<max(0, unsafe library.datasets.layerCount(handle))).compactMap { index -> LayerInfo? in
        guard let layer = unsafe library.datasets.layer(handle, index) else { return nil }
        let hasGeometry = unsafe library.datasets.layerGeometryType(layer) != Self.noGeometry
        let count = unsafe hasGeometry ? -1 : library.datasets.layerFeatureCount(layer, 1)
        return unsafe LayerInfo(
          index: Int(index), name: GDALLibrary.text(library.datasets.layerName(layer)) ?? "",
          hasGeometry: hasGeometry, records: count >= 0 ? Int(count) : nil)
      }
    }
    if let failure = messages.takeFailure() { throw GDALError(failure) }
    return found
  }

  /// GDAL's type of a layer whose records have no geometry.
  private static let noGeometry: Int32 = 100

  /// The files it consists of, as far as GDAL names them.
  public func files() -> [String] {
    library.watched(messages) {
      let list = unsafe library.datasets.fileList(handle)
      defer {
        unsafe library.datasets.freeTexts(list)
      }
      return unsafe GDALLibrary.texts(list)
    }
  }

  /// Warnings so far, each once, a line each.
  public var warnings: [String] { messages.warnings }
}
