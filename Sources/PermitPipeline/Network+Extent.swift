internal import NetworkModel
internal import PlanarGeometry
internal import Projections

extension Network {
  /// Where on earth the pipes lie, good to a kilometre; nil for a network of none.
  func geographicExtent(using context: PROJContext) throws -> GeographicBox? {
    guard let box = extent else { return nil }
    let system = try CoordinateReferenceSystem.parse(crs.identifier, using: context)
    let locator = try GeographicLocator(system, using: context)
    let corners = [
      box.lower, box.upper, GridPoint(x: box.lower.x, y: box.upper.y), GridPoint(x: box.upper.x, y: box.lower.y),
    ]
    return GeographicBox(around: corners.compactMap { locator.position(x: Tick.metres($0.x), y: Tick.metres($0.y)) })
  }
}
