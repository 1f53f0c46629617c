@testable import Projections

/// Opens PROJ and reads systems, for tests.
struct Systems {
  let context: PROJContext

  init() throws {
    context = try PROJContext()
  }

  func callAsFunction(_ text: String) throws -> CoordinateReferenceSystem {
    try CoordinateReferenceSystem.parse(text, using: context)
  }

  /// The operation between two declared systems.
  func operation(
    _ source: String, _ target: String, extent: GeographicBox? = nil, datumAccuracy: Double? = nil
  ) throws -> CoordinateOperation {
    try CoordinateOperation.find(
      from: self(source), to: self(target), extent: extent, datumAccuracy: datumAccuracy, using: context)
  }

  /// A runnable operation between two declared systems.
  func projection(_ source: String, _ target: String, datumAccuracy: Double? = nil) throws -> Projection {
    try Projection(operation(source, target, datumAccuracy: datumAccuracy), using: context)
  }
}

/// Chongqing, roughly.
let chongqing = GeographicBox.box(106.3, 29.3, 106.8, 29.8)

extension GeographicBox {
  /// A box that is known to be one; a literal that is none stops the test run, naming itself.
  static func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> GeographicBox {
    guard let box = GeographicBox(west: west, south: south, east: east, north: north) else {
      fatalError("no box: \(west), \(south), \(east), \(north)")
    }
    return box
  }
}

/// Grids of datum shifts, which some machines have and others have not.
enum InstalledGrids {
  /// Britain's OSTN15; without it the way out of the national grid is a Helmert shift good to 2 m.
  static let british = isUsed("EPSG:27700", "EPSG:32630", .box(-1.8, 54.3, -1.6, 54.5))
  /// Germany's BETA2007.
  static let german = isUsed("EPSG:31467", "EPSG:25832", .box(8.5, 48.4, 8.7, 48.6))

  private static func isUsed(_ source: String, _ target: String, _ extent: GeographicBox) -> Bool {
    (try? Systems().operation(source, target, extent: extent))?.pipeline.contains("hgridshift") ?? false
  }
}

/// Whether two numbers lie within a tolerance; false where one is no number.
func near(_ first: Double?, _ second: Double, _ tolerance: Double) -> Bool {
  guard let first else { return false }
  return abs(first - second) <= tolerance
}
