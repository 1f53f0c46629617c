internal import CPROJ

/// Where raw coordinates lie on the earth, good to a kilometre: for extents, screens and advice, never for answers.
///
/// It undoes the map projection and leaves the datum as it is, so it needs no grid and works where
/// ``CoordinateOperation/find(from:to:extent:datumAccuracy:using:)`` would ask for an accuracy. Datums lie some
/// hundreds of metres apart.
public final class GeographicLocator {
  /// The ellipsoid of the system's datum.
  let ellipsoid: (semiMajor: Double, inverseFlattening: Double)

  /// Raw coordinates to the units of the geographic system below.
  private let projection: Projection
  private let degreesPerUnit: Double
  private let primeMeridian: Double

  /// Prepares a system; belongs to the worker of the context.
  public init(_ system: CoordinateReferenceSystem, using context: PROJContext) throws(ProjectionError) {
    if system == .crs84 {
      // What the rest would find out, without PROJ's database.
      ellipsoid = CoordinateReferenceSystem.crs84Ellipsoid
      (degreesPerUnit, primeMeridian) = (1, 0)
      projection = try Projection(pipeline: CoordinateOperation.identity, using: context)
      return
    }
    if let offset = system.chinaOffset {
      ellipsoid = CoordinateReferenceSystem.crs84Ellipsoid
      (degreesPerUnit, primeMeridian) = (1, 0)
      projection = try Projection(
        pipeline: CoordinateOperation.text(undoing: offset, then: CoordinateOperation.identity), using: context)
      return
    }
    let declared = try system.object(using: context)
    let object = declared.type == PJ_TYPE_BOUND_CRS ? declared.source ?? declared : declared
    guard let base = object.geodetic, let ellipsoid = base.ellipsoid, let axis = base.axes.first else {
      throw .unsupported(text: system.identifier, reason: "it has no geographic system below it")
    }
    self.ellipsoid = ellipsoid
    // Exactly 1 for degrees, so that coordinates in degrees come back as they are.
    degreesPerUnit = abs(axis.unit - .pi / 180) < 1e-12 ? 1 : proj_todeg(axis.unit)
    primeMeridian = base.primeMeridian ?? 0
    var pipeline = CoordinateOperation.identity
    if system.isProjected {
      let list = PROJOperationList(source: object, target: base, extent: nil, mayGoRound: false)
      guard let operation = list.usable().first else {
        throw .noOperation(
          source: system.identifier, target: base.name, reason: context.takeComplaint("PROJ cannot undo the projection")
        )
      }
      pipeline = operation.pipeline
    }
    projection = try Projection(pipeline: pipeline, using: context)
  }

  /// The position of a raw coordinate, longitude in [-180, 180]; nil where it has none.
  ///
  /// Degrees are taken up to a full turn (some files count 0 to 360), and latitudes up to the poles.
  public func position(x: Double, y: Double) -> GeographicPoint? {
    guard let place = projection.forward(x: x, y: y) else { return nil }
    let (longitude, latitude) = (place.x * degreesPerUnit, place.y * degreesPerUnit)
    guard abs(latitude) <= 90, abs(longitude) <= 360 else { return nil }
    return GeographicPoint(longitude: Longitude.wrapped(longitude + primeMeridian), latitude: latitude)
  }

  /// The raw coordinate of a position; nil where it has none.
  func raw(_ point: GeographicPoint) -> (x: Double, y: Double)? {
    guard abs(point.latitude) <= 90 else { return nil }
    let longitude = primeMeridian == 0 ? point.longitude : Longitude.wrapped(point.longitude - primeMeridian)
    return projection.inverse(x: longitude / degreesPerUnit, y: point.latitude / degreesPerUnit)
  }
}
