/// GDAL's functions for fields, features and geometries, as its C headers declare them since 3.6.
@unsafe struct GDALFeatureFunctions {
  /// The parts of a date: year, month, day, hour, minute, second, zone.
  typealias DateReader =
    @convention(c) (
      GDALHandle?, Int32, UnsafeMutablePointer<Int32>?, UnsafeMutablePointer<Int32>?, UnsafeMutablePointer<Int32>?,
      UnsafeMutablePointer<Int32>?, UnsafeMutablePointer<Int32>?, UnsafeMutablePointer<Float>?,
      UnsafeMutablePointer<Int32>?
    ) -> Int32

  let fieldCount: @convention(c) (GDALHandle?) -> Int32
  let geometryFieldCount: @convention(c) (GDALHandle?) -> Int32
  let fieldDefinition: @convention(c) (GDALHandle?, Int32) -> GDALHandle?
  let fieldName: @convention(c) (GDALHandle?) -> UnsafePointer<CChar>?
  let fieldType: @convention(c) (GDALHandle?) -> Int32
  let fieldSubtype: @convention(c) (GDALHandle?) -> Int32
  let destroy: @convention(c) (GDALHandle?) -> Void
  let fid: @convention(c) (GDALHandle?) -> Int64
  let geometry: @convention(c) (GDALHandle?) -> GDALHandle?
  let isKnown: @convention(c) (GDALHandle?, Int32) -> Int32
  let integer: @convention(c) (GDALHandle?, Int32) -> Int64
  let real: @convention(c) (GDALHandle?, Int32) -> Double
  let text: @convention(c) (GDALHandle?, Int32) -> UnsafePointer<CChar>?
  let date: DateReader
  let shortIntegers: @convention(c) (GDALHandle?, Int32, UnsafeMutablePointer<Int32>?) -> UnsafePointer<Int32>?
  let integers: @convention(c) (GDALHandle?, Int32, UnsafeMutablePointer<Int32>?) -> UnsafePointer<Int64>?
  let reals: @convention(c) (GDALHandle?, Int32, UnsafeMutablePointer<Int32>?) -> UnsafePointer<Double>?
  let texts: @convention(c) (GDALHandle?, Int32) -> GDALTextList?
  let geometrySystem: @convention(c) (GDALHandle?) -> GDALHandle?
  let wkbSize: @convention(c) (GDALHandle?) -> Int
  let exportWKB: @convention(c) (GDALHandle?, Int32, UnsafeMutablePointer<UInt8>?) -> Int32
  let hasCurves: @convention(c) (GDALHandle?, Int32) -> Int32
  let linear: @convention(c) (GDALHandle?, Double, GDALTextList?) -> GDALHandle?
  let destroyGeometry: @convention(c) (GDALHandle?) -> Void

  init(_ symbols: GDALSymbols) throws(GDALError) {
    unsafe fieldCount = try symbols.function("OGR_FD_GetFieldCount")
    unsafe geometryFieldCount = try symbols.function("OGR_FD_GetGeomFieldCount")
    unsafe fieldDefinition = try symbols.function("OGR_FD_GetFieldDefn")
    unsafe fieldName = try symbols.function("OGR_Fld_GetNameRef")
    unsafe fieldType = try symbols.function("OGR_Fld_GetType")
    unsafe fieldSubtype = try symbols.function("OGR_Fld_GetSubType")
    unsafe destroy = try symbols.function("OGR_F_Destroy")
    unsafe fid = try symbols.function("OGR_F_GetFID")
    unsafe geometry = try symbols.function("OGR_F_GetGeometryRef")
    unsafe isKnown = try symbols.function("OGR_F_IsFieldSetAndNotNull")
    unsafe integer = try symbols.function("OGR_F_GetFieldAsInteger64")
    unsafe real = try symbols.function("OGR_F_GetFieldAsDouble")
    unsafe text = try symbols.function("OGR_F_GetFieldAsString")
    unsafe date = try symbols.function("OGR_F_GetFieldAsDateTimeEx")
    unsafe shortIntegers = try symbols.function("OGR_F_GetFieldAsIntegerList")
    unsafe integers = try symbols.function("OGR_F_GetFieldAsInteger64List")
    unsafe reals = try symbols.function("OGR_F_GetFieldAsDoubleList")
    unsafe texts = try symbols.function("OGR_F_GetFieldAsStringList")
    unsafe geometrySystem = try symbols.function("OGR_G_GetSpatialReference")
    unsafe wkbSize = try symbols.function("OGR_G_WkbSizeEx")
    unsafe exportWKB = try symbols.function("OGR_G_ExportToIsoWkb")
    unsafe hasCurves = try symbols.function("OGR_G_HasCurveGeometry")
    unsafe linear = try symbols.function("OGR_G_GetLinearGeometry")
    unsafe destroyGeometry = try symbols.function("OGR_G_DestroyGeometry")
  }
}
