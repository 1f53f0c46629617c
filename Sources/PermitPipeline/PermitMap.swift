internal import ConflictSearch
internal import GEOSKernel
internal import NetworkModel
internal import Projections

/// What a desk needs to draw what it decided: the way to longitude and latitude, and the pipes.
///
/// Made when the first map is asked for; belongs to the worker of its contexts.
final class PermitMap {
  private let network: Network
  private let projections: PROJContext
  private let geometry: GEOSContext
  private var made: SiteSystem?

  init(_ network: Network, projections: PROJContext, geometry: GEOSContext) {
    self.network = network
    self.projections = projections
    self.geometry = geometry
  }

  /// Longitude and latitude, by the operation that the network keeps.
  var degrees: SiteSystem {
    get throws {
      if let made { return made }
      let system = try SiteSystem(
        CoordinateReferenceSystem.crs84.identifier, network: network, datumAccuracy: nil, projections: projections,
        geometry: geometry)
      made = system
      return system
    }
  }

  /// Where the pipe of a finding runs near a dig.
  func course(of finding: Finding, near dig: Dig) throws -> PipeCourse {
    try PipeCourse(of: finding, near: dig, in: network)
  }
}
