/// A pointer to one of GDAL's objects.
typealias GDALHandle = OpaquePointer

/// A list of C strings that ends with a null pointer.
typealias GDALTextList = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// What is told each message: its severity, its number, its text.
typealias GDALMessageHandler = @convention(c) (Int32, Int32, UnsafePointer<CChar>?) -> Void

/// GDAL's functions for the library, datasets and layers, as its C headers declare them since 3.6.
@unsafe struct GDALDatasetFunctions {
  let versionInfo: @convention(c) (UnsafePointer<CChar>?) -> UnsafePointer<CChar>?
  let registerAll: @convention(c) () -> Void
  let pushHandler: @convention(c) (GDALMessageHandler?, UnsafeMutableRawPointer?) -> Void
  let popHandler: @convention(c) () -> Void
  let handlerData: @convention(c) () -> UnsafeMutableRawPointer?
  let freeTexts: @convention(c) (GDALTextList?) -> Void
  let identifyDriver: @convention(c) (UnsafePointer<CChar>?, UInt32, GDALTextList?, GDALTextList?) -> GDALHandle?
  let open: @convention(c) (UnsafePointer<CChar>?, UInt32, GDALTextList?, GDALTextList?, GDALTextList?) -> GDALHandle?
  let close: @convention(c) (GDALHandle?) -> Void
  let driver: @convention(c) (GDALHandle?) -> GDALHandle?
  let driverName: @convention(c) (GDALHandle?) -> UnsafePointer<CChar>?
  let fileList: @convention(c) (GDALHandle?) -> GDALTextList?
  let executeSQL: @convention(c) (GDALHandle?, UnsafePointer<CChar>?, GDALHandle?, UnsafePointer<CChar>?) -> GDALHandle?
  let layerCount: @convention(c) (GDALHandle?) -> Int32
  let layer: @convention(c) (GDALHandle?, Int32) -> GDALHandle?
  let layerName: @convention(c) (GDALHandle?) -> UnsafePointer<CChar>?
  let layerGeometryType: @convention(c) (GDALHandle?) -> Int32
  let layerFIDColumn: @convention(c) (GDALHandle?) -> UnsafePointer<CChar>?
  let layerDefinition: @convention(c) (GDALHandle?) -> GDALHandle?
  let layerSystem: @convention(c) (GDALHandle?) -> GDALHandle?
  let layerFeatureCount: @convention(c) (GDALHandle?, Int32) -> Int64
  let layerCapability: @convention(c) (GDALHandle?, UnsafePointer<CChar>?) -> Int32
  let nextFeature: @convention(c) (GDALHandle?) -> GDALHandle?

  init(_ symbols: GDALSymbols) throws(GDALError) {
    unsafe versionInfo = try symbols.function("GDALVersionInfo")
    unsafe registerAll = try symbols.function("GDALAllRegister")
    unsafe pushHandler = try symbols.function("CPLPushErrorHandlerEx")
    unsafe popHandler = try symbols.function("CPLPopErrorHandler")
    unsafe handlerData = try symbols.function("CPLGetErrorHandlerUserData")
    unsafe freeTexts = try symbols.function("CSLDestroy")
    unsafe identifyDriver = try symbols.function("GDALIdentifyDriverEx")
    unsafe open = try symbols.function("GDALOpenEx")
    unsafe close = try symbols.function("GDALClose")
    unsafe driver = try symbols.function("GDALGetDatasetDriver")
    unsafe driverName = try symbols.function("GDALGetDriverShortName")
    unsafe fileList = try symbols.function("GDALGetFileList")
    unsafe executeSQL = try symbols.function("GDALDatasetExecuteSQL")
    unsafe layerCount = try symbols.function("GDALDatasetGetLayerCount")
    unsafe layer = try symbols.function("GDALDatasetGetLayer")
    unsafe layerName = try symbols.function("OGR_L_GetName")
    unsafe layerGeometryType = try symbols.function("OGR_L_GetGeomType")
    unsafe layerFIDColumn = try symbols.function("OGR_L_GetFIDColumn")
    unsafe layerDefinition = try symbols.function("OGR_L_GetLayerDefn")
    unsafe layerSystem = try symbols.function("OGR_L_GetSpatialRef")
    unsafe layerFeatureCount = try symbols.function("OGR_L_GetFeatureCount")
    unsafe layerCapability = try symbols.function("OGR_L_TestCapability")
    unsafe nextFeature = try symbols.function("OGR_L_GetNextFeature")
  }
}
