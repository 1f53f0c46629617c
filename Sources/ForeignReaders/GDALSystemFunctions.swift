/// GDAL's functions for coordinate reference systems, as its C headers declare them since 3.6.
@unsafe struct GDALSystemFunctions {
  let disableNetwork: @convention(c) (Int32) -> Void
  let make: @convention(c) (UnsafePointer<CChar>?) -> GDALHandle?
  let retain: @convention(c) (GDALHandle?) -> Int32
  let release: @convention(c) (GDALHandle?) -> Void
  let setFromText: @convention(c) (GDALHandle?, UnsafePointer<CChar>?) -> Int32
  let isSame: @convention(c) (GDALHandle?, GDALHandle?, GDALTextList?) -> Int32
  let name: @convention(c) (GDALHandle?) -> UnsafePointer<CChar>?
  let authority: @convention(c) (GDALHandle?, UnsafePointer<CChar>?) -> UnsafePointer<CChar>?
  let code: @convention(c) (GDALHandle?, UnsafePointer<CChar>?) -> UnsafePointer<CChar>?
  let axisMapping: @convention(c) (GDALHandle?, UnsafeMutablePointer<Int32>?) -> UnsafePointer<Int32>?
  let axis:
    @convention(c) (GDALHandle?, UnsafePointer<CChar>?, Int32, UnsafeMutablePointer<Int32>?) -> UnsafePointer<CChar>?
  let exportWKT:
    @convention(c) (GDALHandle?, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, GDALTextList?) -> Int32
  let freeText: @convention(c) (UnsafeMutableRawPointer?) -> Void

  init(_ symbols: GDALSymbols) throws(GDALError) {
    unsafe disableNetwork = try symbols.function("OSRSetPROJEnableNetwork")
    unsafe make = try symbols.function("OSRNewSpatialReference")
    unsafe retain = try symbols.function("OSRReference")
    unsafe release = try symbols.function("OSRRelease")
    unsafe setFromText = try symbols.function("OSRSetFromUserInput")
    unsafe isSame = try symbols.function("OSRIsSameEx")
    unsafe name = try symbols.function("OSRGetName")
    unsafe authority = try symbols.function("OSRGetAuthorityName")
    unsafe code = try symbols.function("OSRGetAuthorityCode")
    unsafe axisMapping = try symbols.function("OSRGetDataAxisToSRSAxisMapping")
    unsafe axis = try symbols.function("OSRGetAxis")
    unsafe exportWKT = try symbols.function("OSRExportToWktEx")
    unsafe freeText = try symbols.function("VSIFree")
  }
}
