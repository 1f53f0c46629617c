internal import NetworkModel
internal import PackedIndex
internal import PlanarGeometry

/// Which rejected records lie so near a dig that they could have been a finding (`rejected-data`).
struct RejectTest {
  private let profile: SearchProfile

  init(_ profile: SearchProfile) { self.profile = profile }

  /// Whether the box of a record lies within reach.
  func isNear(_ reject: RejectedRecord, _ dig: DigInFrame) -> Bool {
    let reach = profile.rejectReach(of: reject.assetClass) + dig.placement + Tolerance.ticks
    return dig.shape.comes(within: reach, of: LocalBox(reject.box, in: dig.shape.frame))
  }
}
