/// The way from one reference system to another: what PROJ chose, as a text that can be kept and run again.
///
/// A network keeps the operation of each source, and every later run executes `pipeline` as it stands, so a choice is
/// made once. The first run goes through the same text: there is no second path that could differ.
public struct CoordinateOperation: Hashable, Sendable {
  /// How the datums of both ends stand to each other.
  public enum DatumRelation: String, Hashable, Sendable {
    /// Both ends have one datum; the operation is pure map projection.
    case same
    /// Both datums belong to the set that counts as one.
    case takenAsOne = "taken as one"
    /// The datums differ, and the operation shifts between them.
    case transformed
  }

  /// The pipeline of an operation that changes nothing.
  public static let identity = "+proj=noop"

  /// Identifier of the system that coordinates come from.
  public let source: String
  /// Identifier of the system that coordinates go to.
  public let target: String
  /// PROJ's pipeline: x east and y north in the units of the two systems (degrees, metres, or what a system has).
  public let pipeline: String
  /// PROJ's name of the operation, for people.
  public let name: String
  /// The accuracy in metres that PROJ states; nil where it states none.
  public let accuracyMetres: Double?
  /// What must be added to the uncertainty of every position that goes through, in metres: 0 for `same` and
  /// `takenAsOne`, else the stated accuracy.
  public let addedMetres: Double
  /// How the datums of both ends stand to each other.
  public let datumRelation: DatumRelation
  /// Files of grids that a more accurate operation needs and that are not installed; empty where nothing is missed.
  public let missingGrids: [String]
  /// The version of PROJ that chose.
  public let projVersion: String

  /// Puts together what was kept with a network.
  public init(
    source: String, target: String, pipeline: String, name: String, accuracyMetres: Double?, addedMetres: Double,
    datumRelation: DatumRelation, missingGrids: [String], projVersion: String
  ) {
    self.source = source
    self.target = target
    self.pipeline = pipeline
    self.name = name
    self.accuracyMetres = accuracyMetres
    self.addedMetres = addedMetres
    self.datumRelation = datumRelation
    self.missingGrids = missingGrids
    self.projVersion = projVersion
  }

  /// `same`, `taken as one` or `transformed`, as reports spell it.
  public var datumNote: String { datumRelation.rawValue }
}
