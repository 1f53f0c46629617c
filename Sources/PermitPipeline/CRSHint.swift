internal import ConflictSearch
internal import FeatureFormats
internal import NetworkModel
internal import Projections

/// Says, of a site outside the coverage, under which other reading it would lie inside the network.
///
/// Where the network lies is worked out when the first such site comes: most never need it, and it opens PROJ's
/// database.
final class CRSHint {
  private let network: Network
  private let context: PROJContext
  private var extent: GeographicBox??

  init(_ network: Network, using context: PROJContext) {
    self.network = network
    self.context = context
  }

  /// The answer with a hint in its doubts about coverage, where there is one and the site lies outside the network.
  func hinting(_ answer: Answer, site: RawGeometry, in system: CoordinateReferenceSystem) throws -> Answer {
    guard answer.doubts.contains(where: { $0.reason == "outside-coverage" }), let extent = try networkExtent() else {
      return answer
    }
    let raw = site.positions.map { (x: $0.x, y: $0.y) }
    let locator = try GeographicLocator(system, using: context)
    let isInside = raw.contains { locator.position(x: $0.x, y: $0.y).map(extent.contains) ?? false }
    guard !isInside, let hint = try WrongCRSHint.hint(site: raw, in: system, network: extent, using: context) else {
      return answer
    }
    var hinted = answer
    hinted.doubts = answer.doubts.map { doubt in
      if case .outsideCoverage(let assetClass, _) = doubt { .outsideCoverage(assetClass, hint: hint) } else { doubt }
    }
    return hinted
  }

  private func networkExtent() throws -> GeographicBox? {
    if let extent { return extent }
    let found = try network.geographicExtent(using: context)
    extent = .some(found)
    return found
  }
}
