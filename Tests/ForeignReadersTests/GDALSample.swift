import ForeignReaders
import TestSupport
import Testing

/// Small sources that GDAL reads by itself, so that its reading can be tested without any tool.
enum GDALSample {
  /// What a skipped test says.
  static let absent: Comment = "the library GDAL is not installed (gdal-bin)"

  /// A table with geometries in WKT, wrapped so that it has a reference system.
  static func table(
    _ rows: [String], system: String? = nil, in directory: TemporaryDirectory
  ) throws -> String {
    let csv = try directory.write("table.csv", (["n,wkt"] + rows).map { $0 + "\n" }.joined())
    let named = system.map { "<LayerSRS>\($0)</LayerSRS>" } ?? ""
    return try directory.write(
      "table.vrt",
      """
      <OGRVRTDataSource><OGRVRTLayer name="table"><SrcDataSource>\(csv)</SrcDataSource>\(named)
      <GeometryField encoding="WKT" field="wkt"/></OGRVRTLayer></OGRVRTDataSource>
      """)
  }

  /// A feature of GeoJSON with some properties.
  static func feature(_ properties: String, _ geometry: String = #"{"type":"Point","coordinates":[1,2]}"#) -> String {
    #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{\#(properties)},"geometry":\#(geometry)}]}"#
  }

  /// Opens the first layer.
  static func layer(_ path: String) throws -> GDALLayer {
    try GDALLayer(of: GDALDataset.open(path), at: 0)
  }
}
