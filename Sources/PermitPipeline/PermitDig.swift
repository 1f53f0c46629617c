internal import ConflictRules
internal import ConflictSearch
internal import NetworkModel
internal import PlanarGeometry

/// A permit's words made into a dig: depth interval, bore or open, placement; and what had to be assumed.
struct PermitDig {
  let dig: Dig
  /// `depth`, `width`, `radius`, `placement`, `boreTolerance`: what the permit did not say, in that order.
  let assumptions: [String]

  /// - Parameters:
  ///   - isLine: whether the site was drawn as a line; only then can it be a bore.
  ///   - addedMetres: what the datum of the site adds to its placement.
  init(
    _ attributes: PermitAttributes, footprint: Footprint, isLine: Bool, assumedSize: String?, addedMetres: Double,
    under assumptions: RuleAssumptions
  ) {
    let named = attributes.placement
    let placement = Tick.roundedUp(metres: (named ?? assumptions.placement) + addedMetres)
    let hasBore = attributes.boreTop != nil || attributes.boreBottom != nil
    let isBore = hasBore && isLine && attributes.depth == nil
    let tolerance = hasBore ? attributes.boreTolerance ?? assumptions.bore : 0

    dig =
      isBore
      ? Self.bore(attributes, footprint, tolerance: tolerance, placement: placement)
      : Dig(
        footprint: footprint,
        bottom: Self.openBottom(attributes, hasBore: hasBore, tolerance: tolerance).map(Tick.roundedUp(metres:)),
        placement: placement)
    var assumed: [String] = []
    if dig.bottom == nil { assumed.append("depth") }
    if let assumedSize { assumed.append(assumedSize) }
    if named == nil, assumptions.placement > 0 { assumed.append("placement") }
    if hasBore, attributes.boreTolerance == nil, assumptions.bore > 0 { assumed.append("boreTolerance") }
    self.assumptions = assumed
  }

  private static func bore(
    _ attributes: PermitAttributes, _ footprint: Footprint, tolerance: Double, placement: Int64
  ) -> Dig {
    let top = attributes.boreTop ?? 0
    return Dig(
      footprint: footprint, top: Tick.roundedDown(metres: max(0, top - tolerance)),
      bottom: attributes.boreBottom.map { Tick.roundedUp(metres: $0 + tolerance) },
      bore: Dig.Bore(recordedTop: Tick.roundedUp(metres: top), endsArePits: attributes.boreEndsArePits),
      placement: placement)
  }

  /// The depth of an open excavation. A bore that also has a depth, or is not drawn as a line, is dug open down to
  /// the deeper of the two, the floor of the bore with its tolerance: naming a pit as well must not make it milder.
  /// Where a bore names only its roof it has no floor, and neither has the excavation.
  private static func openBottom(_ attributes: PermitAttributes, hasBore: Bool, tolerance: Double) -> Double? {
    guard hasBore else { return attributes.depth }
    guard let bottom = attributes.boreBottom else { return nil }
    return max(attributes.depth ?? 0, bottom + tolerance)
  }
}
