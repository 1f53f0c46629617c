public import AttributeMaps
internal import ColumnStore
public import NetworkModel

/// How sources become a network; the defaults are those of the program without flags.
public struct ImportOptions: Equatable, Sendable {
  /// The layers to read of sources that have layers; all with geometries where empty.
  public var layers: [String] = []
  /// The class of records that have no property `class`.
  public var assetClass: AssetClass?
  /// What the sources' own fields mean; nil where their properties are canonical.
  public var mapping: AttributeMapping?
  /// The CRS of sources that name none.
  public var crs: String?
  /// Whether `crs` holds for sources that name another one, too.
  public var crsOverride = false
  /// The CRS to store the network in: `auto`, or a declaration such as `EPSG:4546`.
  public var storeCRS = "auto"
  /// The accuracy in metres of datum changes of which PROJ states none.
  public var datumAccuracy: Double?
  /// Whether records without an id are named by layer and row, `pipes:17`; else they are rejected.
  public var rowIDs = false
  /// Whether a network is made even where more than half of all records are rejected.
  public var allowRejects = false
  /// The path of the polygons inside which the network is declared to hold every pipe.
  public var coverage: String?
  /// What people call the network; where nil, what an exported network was called, else ``defaultName``.
  public var name: String?
  /// What people call a network that nothing names; the name of the first source's file without its ending where nil.
  public var defaultName: String?
  /// The date of the data.
  public var asOf: CalendarDay?
  /// The rule profile to use where a check names none.
  public var rules: String?

  /// How many threads read; nothing that is written depends on it.
  public var threads = WorkThreads.usual
  /// Whether plain lines are read the fast way; the other gives the same, and is what that is measured against.
  var readsPlainLines = true

  /// Makes the options of the program without flags.
  public init() {}
}
