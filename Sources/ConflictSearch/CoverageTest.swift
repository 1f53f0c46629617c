internal import ConflictRules
internal import GEOSKernel
internal import NetworkModel
internal import PlanarGeometry

/// Whether the data reaches as far as the question does (semantics section 6).
struct CoverageTest {
  private let declared: [CoverageArea]
  private let assumed: AssumedCoverage?
  private let classesHeld: [AssetClass]

  /// - Parameter assumed: the coverage where none is declared.
  init(_ network: Network, assumed: @autoclosure () -> AssumedCoverage) {
    declared = network.coverage
    self.assumed = network.coverage.isEmpty ? assumed() : nil
    classesHeld = network.classesHeld.sorted()
  }

  /// The doubts about coverage, in the order of the law: where the dig leaves it, then which classes have none.
  func doubts(
    _ dig: DigInFrame, classes: [AssetClass], under profile: RuleProfile, using context: GEOSContext
  ) throws -> [Doubt] {
    let unknown = classes.filter { !classesHeld.contains($0) && areas(of: $0).isEmpty }
    var doubts: [Doubt] = []
    if let assumed {
      if try !assumed.holds(dig) { doubts.append(.outsideCoverage(nil, hint: nil)) }
    } else {
      for assetClass in classes where !unknown.contains(assetClass) {
        let named = areas(of: assetClass)
        let reach = Self.reach(of: assetClass, profile) * Tick.perMetre + Self.inset(named)
        let area = DeclaredCoverage(named, in: dig.shape.frame)
        if try !area.holds(dig.shape, grownBy: reach, using: context) {
          doubts.append(.outsideCoverage(assetClass, hint: nil))
        }
      }
      // A profile may name no class at all; then the dig itself must lie in what was declared.
      if classes.isEmpty {
        let area = DeclaredCoverage(declared, in: dig.shape.frame)
        let reach = profile.largestReachMetres * Tick.perMetre + Self.inset(declared)
        if try !area.holds(dig.shape, grownBy: reach, using: context) {
          doubts.append(.outsideCoverage(nil, hint: nil))
        }
      }
    }
    if !unknown.isEmpty { doubts.append(.classNotCovered(unknown)) }
    return doubts
  }

  /// How far inside the areas a dig must stay for the accuracy of their edges, in ticks.
  private static func inset(_ areas: [CoverageArea]) -> Double { Double(areas.map(\.edgeUncertainty).max() ?? 0) }

  /// The areas that name a class or name none.
  private func areas(of assetClass: AssetClass) -> [CoverageArea] {
    declared.filter { $0.classes.isEmpty || $0.classes.contains(assetClass) }
  }

  /// The largest reach among the zones that can match the class; 0 where none can.
  private static func reach(of assetClass: AssetClass, _ profile: RuleProfile) -> Double {
    profile.zones.lazy.filter { $0.classes.contains(assetClass) }.map(\.reachMetres).max() ?? 0
  }
}
