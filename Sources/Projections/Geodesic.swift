internal import CPROJ

/// Lengths of shortest lines on an ellipsoid.
final class Geodesic {
  private let ellipsoid: PROJObject

  /// Takes an ellipsoid by its semi-major axis in metres and its inverse flattening, 0 for a sphere.
  init(semiMajor: Double, inverseFlattening: Double, using context: PROJContext) throws(ProjectionError) {
    let shape = inverseFlattening > 0 ? "+rf=\(inverseFlattening)" : "+b=\(semiMajor)"
    guard let ellipsoid = context.operation("+proj=longlat +a=\(semiMajor) \(shape)") else {
      throw .library(reason: context.takeComplaint("it makes no ellipsoid"))
    }
    self.ellipsoid = ellipsoid
  }

  /// The ellipsoid GRS 1980.
  convenience init(using context: PROJContext) throws(ProjectionError) {
    try self.init(semiMajor: 6_378_137, inverseFlattening: 298.257222101, using: context)
  }

  /// The length between two positions in metres; infinite or NaN where one is none.
  func metres(from: GeographicPoint, to: GeographicPoint) -> Double {
    let first = proj_coord(proj_torad(from.longitude), proj_torad(from.latitude), 0, 0)
    let second = proj_coord(proj_torad(to.longitude), proj_torad(to.latitude), 0, 0)
    return unsafe proj_lp_dist(ellipsoid.raw, first, second)
  }
}
