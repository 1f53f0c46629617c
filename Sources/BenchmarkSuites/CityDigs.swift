internal import CityGenerator
internal import ConflictRules
internal import ConflictSearch
internal import NetworkModel
internal import PlanarGeometry

/// The digs of a city's permits, as a batch would read them from their text under the same rules.
enum CityDigs {
  /// The dig of one permit.
  static func dig(_ permit: CityPermit, under assumptions: RuleAssumptions) -> Dig {
    let placement = Tick.roundedUp(metres: assumptions.placement)
    let footprint: Footprint
    switch permit.shape {
    case .polygon(let rings):
      footprint = Footprint(polygons: [GridPolygon(shell: rings[0], holes: Array(rings.dropFirst()))])
    case .line(let line, let width):
      footprint = Footprint(lines: [line], radius: Tick.roundedUp(metres: Tick.metres(width) / 2))
    case .point(let point, let radius):
      footprint = Footprint(lines: [[point]], radius: radius)
    }
    guard let bore = permit.bore else {
      return Dig(footprint: footprint, bottom: permit.depth, placement: placement)
    }
    return Dig(
      footprint: footprint, top: Tick.roundedDown(metres: max(0, Tick.metres(bore.top) - assumptions.bore)),
      bottom: Tick.roundedUp(metres: Tick.metres(bore.bottom) + assumptions.bore),
      bore: Dig.Bore(recordedTop: bore.top, endsArePits: false), placement: placement)
  }
}
