/// What the geometries of a layer say of their coordinates themselves.
///
/// Most share the reference system of their layer, and that costs one comparison of pointers. Some formats, GML for
/// one, let each geometry name its own, and then the layer names none.
@safe final class GDALGeometrySystems {
  private let library: GDALLibrary
  private let layer: GDALReferenceSystem
  private let ofLayer: GDALHandle?
  /// The last system that was no system of the layer: neighbours mostly share one. Retained, so that its address
  /// stands for nothing else.
  private var last: GDALHandle?
  private var lastMeaning: GDALLayer.System = .ofLayer

  /// - Parameter handle: the system of the layer, which `layer` was read of; nil where it has none.
  @unsafe init(_ library: GDALLibrary, of handle: GDALHandle?, _ layer: GDALReferenceSystem) {
    self.library = library
    self.layer = layer
    unsafe ofLayer = handle
    if let handle = unsafe handle { _ = unsafe library.systems.retain(handle) }
  }

  deinit {
    if let last = unsafe last { unsafe library.systems.release(last) }
    if let ofLayer = unsafe ofLayer { unsafe library.systems.release(ofLayer) }
  }

  /// What a geometry's reference system says; one that has none goes by its layer.
  @unsafe func system(_ handle: GDALHandle?) -> GDALLayer.System {
    guard let handle = unsafe handle, unsafe handle != ofLayer else { return .ofLayer }
    if unsafe handle == last { return lastMeaning }
    _ = unsafe library.systems.retain(handle)
    if let last = unsafe last { unsafe library.systems.release(last) }
    unsafe last = handle
    lastMeaning = unsafe meaning(of: handle)
    return lastMeaning
  }

  @unsafe private func meaning(of handle: GDALHandle) -> GDALLayer.System {
    // What GDAL says of it is about this one record, and no damage of the source.
    let own = library.watched(GDALMessages()) {
      Result { () throws(GDALError) in try unsafe GDALReferenceSystem(handle, library) }
    }
    switch own {
    case .failure(let error): return .untold("\(error)")
    case .success(layer): return .ofLayer
    case .success(let system):
      if let text = system.text { return .own(crs: text, isNorthFirst: system.isNorthFirst) }
      return .untold("its reference system is 'undefined', and its layer has one")
    }
  }
}
