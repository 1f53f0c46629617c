/// Judges raw coordinates by the area that their declared system is meant for.
///
/// Rejected is only what cannot be right: no number, a latitude beyond 90, or more than 100 km outside the area of
/// use. Published areas end at zone edges and a whole city is kept in one zone, so a little outside is normal, and
/// counted. A wrong central meridian is not seen here: it puts a city where another city may be.
public final class CoordinateScreen {
  /// What is said about one coordinate.
  public enum Judgement: Hashable, Sendable {
    /// Inside the area of use, or the system states none.
    case fine
    /// Up to 100 km outside: kept, and counted.
    case outsideAreaOfUse
    /// It cannot be right.
    case reject(CoordinateReject)
  }

  /// How far outside its area of use a coordinate may lie, in metres.
  static let toleranceMetres = 100_000.0

  let system: CoordinateReferenceSystem
  let locator: GeographicLocator
  /// Raw coordinates that are certainly inside the area of use; four comparisons settle nearly every vertex.
  private var certain: RawBox?
  private let earth: Geodesic

  /// Prepares the screen of a declared system; belongs to the worker of the context.
  ///
  /// - Complexity: about a millisecond.
  public init(_ system: CoordinateReferenceSystem, using context: PROJContext) throws(ProjectionError) {
    self.system = system
    locator = try GeographicLocator(system, using: context)
    earth = try Geodesic(using: context)
    certain = nil
    certain = system.areaOfUse.flatMap { RawBox(inside: $0, locator: locator) }
  }

  /// Judges one raw coordinate, x east and y north as declared.
  ///
  /// - Complexity: four comparisons for nearly all; about a microsecond near and beyond the edge of the area.
  public func judge(x: Double, y: Double) -> Judgement {
    if let certain, certain.contains(x: x, y: y) { return .fine }
    guard x.isFinite, y.isFinite else {
      return .reject(CoordinateReject(code: .nonFinite, looksLike: "no finite number"))
    }
    if let place = place(x: x, y: y) { return place }
    return .reject(likeness(x: x, y: y))
  }

  /// `fine` or a little outside; nil where the coordinate cannot be right.
  func place(x: Double, y: Double) -> Judgement? {
    guard abs(x) <= Self.largest, abs(y) <= Self.largest, let point = locator.position(x: x, y: y) else { return nil }
    guard let area = system.areaOfUse, !area.contains(point) else { return .fine }
    return isNear(point, area) ? .outsideAreaOfUse : nil
  }

  /// Whether a position lies in an area, or at most 100 km from it.
  func isNear(_ point: GeographicPoint, _ area: GeographicBox) -> Bool {
    area.contains(point) || earth.metres(from: point, to: area.nearest(to: point)) <= Self.toleranceMetres
  }

  /// No coordinate on earth is larger, in metres or feet; a store cannot hold larger ones.
  private static let largest = 1e8
}
