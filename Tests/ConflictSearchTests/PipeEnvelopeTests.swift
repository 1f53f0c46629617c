import ConflictRules
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct PipeEnvelopeTests {
  private let line: [Place] = [(0, 0), (10, 0)]

  @Test func `a recorded size is half of it to each side`() {
    let known = envelope(pipe("P", line, diameter: 0.3))
    #expect(known.halfWidth == 1_500)
    #expect(known.height == 3_000)
    #expect(!known.diameterIsAssumed)
  }

  @Test func `an unknown size is that of its class, of a chamber the chamber's, of an unknown class the largest`() {
    let gas = envelope(pipe("P", line, diameter: nil))
    #expect(gas.halfWidth == 3_000)
    #expect(gas.height == 6_000)
    #expect(gas.diameterIsAssumed)
    #expect(envelope(pipe("P", .water, line, diameter: nil)).halfWidth == 2_500)
    #expect(envelope(chamber("C", (0, 0), diameter: nil)).halfWidth == 6_000)
    #expect(envelope(chamber("V", (0, 0), diameter: nil, kind: .valve)).halfWidth == 3_000)
    let mystery = pipe("P", .other, line, diameter: nil).with { $0.classIsUnknown = true }
    #expect(envelope(mystery).halfWidth == 3_000)
  }

  @Test func `an odd assumed size is halved upwards`() {
    let odd = profile([]) { $0.diameters[.gas] = 0.0003 }
    #expect(envelope(pipe("P", line, diameter: nil), odd).halfWidth == 2)
  }

  @Test func `a point without a bottom has no height`() {
    #expect(envelope(chamber("C", (0, 0), top: 1)).height == nil)
    #expect(envelope(chamber("C", (0, 0), top: 1, bottom: 3)).height == 20_000)
  }

  @Test func `recorded uncertainty beats that of the quality, and what import moved is added to it in plan`() {
    let own = pipe("P", line, depth: 1, uh: 0.3, uv: 0.4).with { $0.importUncertainty = 8 }
    #expect(envelope(own).horizontal == 3_008)
    #expect(envelope(own).vertical == 4_000)
    let surveyed = pipe("P", line, depth: 1, uh: nil, uv: nil).with { $0.importUncertainty = 8 }
    #expect(envelope(surveyed).horizontal == 1_008)
    #expect(envelope(surveyed).vertical == 1_000)
    #expect(!envelope(surveyed).qualityIsAssumed)
  }

  @Test func `unknown quality is the profile's, and is named where it was needed`() {
    let unknown = pipe("P", line, depth: 1, uh: nil, uv: nil).with { $0.quality = .unknown }
    #expect(envelope(unknown).horizontal == 20_000)
    #expect(envelope(unknown).vertical == nil)
    #expect(envelope(unknown).qualityIsAssumed)
    #expect(!envelope(unknown.with { ($0.horizontalUncertainty, $0.verticalUncertainty) = (0, 0) }).qualityIsAssumed)
    #expect(envelope(unknown.with { $0.horizontalUncertainty = 0 }).qualityIsAssumed)
    // `records` is not in the profile; what is worse than it is.
    #expect(envelope(unknown.with { $0.quality = .records }).horizontal == 20_000)
  }

  @Test func `what grows with depth is taken at the deepest known centre`() {
    let detected = pipe("P", line, depths: [1, 4.8], diameter: 0.4, uh: nil, uv: nil).with { $0.quality = .detected }
    #expect(envelope(detected).horizontal == 5_000, "a tenth of 5 m")
    #expect(envelope(detected).vertical == 10_000, "a fifth of 5 m")
    let shallow = pipe("P", line, depth: 0.3, diameter: 0.2, uh: nil, uv: nil).with { $0.quality = .detected }
    #expect(envelope(shallow).horizontal == 1_000, "the least")
  }

  @Test func `where a depth is unknown it is taken at the assumed depth, if that is deeper`() {
    let detected = { (depths: [Double?]) in
      envelope(
        pipe("P", [(0, 0), (10, 0)], depths: depths, diameter: 0.4, uh: nil, uv: nil).with { $0.quality = .detected })
    }
    #expect(detected([1, nil]).horizontal == 3_000, "a tenth of 3 m")
    #expect(detected([nil, nil]).horizontal == 3_000)
    #expect(detected([4.8, nil]).horizontal == 5_000)
    #expect(detected([1, 1]).horizontal == 1_200)
  }
}
