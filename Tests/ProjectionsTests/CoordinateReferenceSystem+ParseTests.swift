import Testing

@testable import Projections

struct CoordinateReferenceSystemParseTests {
  let systems: Systems

  init() throws {
    systems = try Systems()
  }

  @Test(arguments: [
    ("urn:ogc:def:crs:EPSG::3879", "EPSG:3879"), ("urn:ogc:def:crs:OGC:1.3:CRS84", "OGC:CRS84"), ("crs84", "OGC:CRS84"),
    ("http://www.opengis.net/def/crs/EPSG/0/4326", "EPSG:4326"), ("EPSG:4979", "EPSG:4326"),
    ("EPSG:6697", "EPSG:6668"), ("EPSG:7415", "EPSG:28992"),
  ])
  func `a declaration becomes its canonical horizontal text`(text: String, identifier: String) throws {
    #expect(try systems(text).identifier == identifier)
  }

  @Test(arguments: [
    "EPSG:4544", "OGC:CRS84", "EPSG:4979", "EPSG:6697", "EPSG:27572", "ESRI:102100", "EPSG:9001001",
    "+proj=tmerc +lat_0=0 +lon_0=106.5 +k=1 +x_0=500000 +y_0=0 +datum=WGS84 +units=m +type=crs",
    "+proj=tmerc +lon_0=105 +ellps=krass +towgs84=15,-130,-80 +type=crs",
    """
    PROJCS["city",GEOGCS["c",DATUM["D",SPHEROID["GRS 1980",6378137,298.257222101]],PRIMEM["Greenwich",0],
    UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],
    PARAMETER["central_meridian",106.5],PARAMETER["scale_factor",1],PARAMETER["false_easting",500000],
    PARAMETER["false_northing",0],UNIT["metre",1]]
    """,
  ])
  func `the canonical text reads back to an equal system`(text: String) throws {
    guard let system = try? systems(text) else {
      #expect(text == "EPSG:9001001")
      return
    }
    #expect(try systems(system.identifier) == system)
  }

  @Test func `well-known text that says what a code says becomes the code`() throws {
    for identifier in ["EPSG:4544", "EPSG:27700", "EPSG:4326", "EPSG:25832", "EPSG:3857", "EPSG:31467"] {
      let wkt = try #require(try systems(identifier).object(using: systems.context).wkt)
      #expect(try systems(wkt).identifier == identifier)
    }
  }

  @Test func `the text of ESRI and of older files is understood`() throws {
    let esri = """
      PROJCS["CGCS2000_3_Degree_GK_CM_105E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",
      DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],
      UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],
      PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",105.0],PARAMETER["Scale_Factor",1.0],
      PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]
      """
    let system = try systems(esri)
    #expect(system.centralMeridian == 105)
    #expect(system.datum.isTakenAsOne)
    let shifted = """
      GEOGCS["ETRS89",DATUM["European_Terrestrial_Reference_System_1989",SPHEROID["GRS 1980",6378137,298.257222101,
      AUTHORITY["EPSG","7019"]],TOWGS84[0,0,0,0,0,0,0],AUTHORITY["EPSG","6258"]],PRIMEM["Greenwich",0],
      UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4258"]]
      """
    #expect(try systems(shifted).datum.isTakenAsOne)
  }

  @Test func `a code that its own text contradicts is not believed`() throws {
    let wkt = try #require(try systems("EPSG:4544").object(using: systems.context).wkt)
    let lying = wkt.replacing("\"Longitude of natural origin\",105", with: "\"Longitude of natural origin\",108")
    try #require(lying != wkt)
    let system = try systems(lying)
    #expect(system.identifier != "EPSG:4544")
    #expect(system.centralMeridian == 108)
  }

  @Test(arguments: ["EPSG:4978", "EPSG:5773", "IAU_2015:30100", "EPSG:999999", "NOBODY:1"])
  func `what holds no positions on the earth is refused`(text: String) {
    #expect(throws: ProjectionError.self) { try systems(text) }
  }

  @Test(arguments: [
    "GEOGCS[", "GEOGCS[]", "PROJCS[\"x\"]", "+proj= +type=crs", "+proj=nonsense +type=crs", "+type=crs",
    "+proj=tmerc +lon_0=nan +type=crs", "+proj=utm +zone=99 +type=crs", "+proj=tmerc +a=0 +type=crs",
    "+proj=tmerc +lon_0=1e308 +ellps=GRS80 +x_0=1e308 +type=crs", "EPSG:EPSG:EPSG", "\u{0}", "💧", "BOUNDCRS[((((((",
    "+proj=pipeline +step +proj=noop +type=crs", "+proj=longlat +a=-1 +type=crs", "LOCAL_CS[\"site\",UNIT[\"m\",1]]",
  ])
  func `garbage is refused or read, and never stops the program`(text: String) {
    // Whatever PROJ makes of it, a system that comes out must be usable or throw.
    guard let system = try? systems(text) else { return }
    let screen = try? CoordinateScreen(system, using: systems.context)
    _ = screen?.judge(x: 1e308, y: -1e308)
    #expect(!system.identifier.isEmpty)
  }

  @Test(arguments: Array(1...24))
  func `well-known text nested ever deeper is refused without falling over`(power: Int) {
    let depth = min(1 << power, 9_000)
    let text = String(repeating: "GEOGCS[", count: depth) + "1" + String(repeating: "]", count: depth)
    #expect(throws: ProjectionError.self) { try systems(text) }
  }
}
