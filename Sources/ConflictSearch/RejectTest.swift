internal import NetworkModel
internal import PlanarGeometry

/// Which rejected records lie so near a dig that they could have been a finding (`rejected-data`).
struct RejectTest {
  private let rejects: [RejectedRecord]
  private let profile: SearchProfile

  init(_ rejects: [RejectedRecord], _ profile: SearchProfile) {
    self.rejects = rejects
    self.profile = profile
  }

  /// The records within reach, in the order of the network.
  func near(_ dig: DigInFrame) -> [RejectedRecord] {
    rejects.filter { reject in
      let reach = profile.rejectReach(of: reject.assetClass) + dig.placement + Tolerance.ticks
      return dig.shape.comes(within: reach, of: LocalBox(reject.box, in: dig.shape.frame))
    }
  }
}
