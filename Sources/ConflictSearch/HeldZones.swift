internal import NetworkModel

/// Which of the zones of a set of attributes a pipe is in, by their places, without a list in memory.
struct HeldZones: Equatable {
  /// A bit for each of the first places.
  private var first: UInt64 = 0
  /// The places beyond, which no profile that people write has.
  private var beyond: [Int] = []

  /// Takes a place, in ascending order.
  mutating func take(_ place: Int) {
    if place < UInt64.bitWidth { first |= 1 << UInt64(place) } else { beyond.append(place) }
  }

  /// The zones, most severe first.
  func zones(of terms: PipeTerms) -> [MatchedZone] {
    var zones: [MatchedZone] = []
    zones.reserveCapacity(first.nonzeroBitCount + beyond.count)
    var left = first
    while left != 0 {
      zones.append(terms.zones[left.trailingZeroBitCount])
      left &= left - 1
    }
    for place in beyond { zones.append(terms.zones[place]) }
    return zones
  }
}

/// What a pipe's zones come to for those who read an answer: lists that thousands of pipes share.
final class FoundTerms {
  /// What they were made of.
  private let held: HeldZones
  private let depthIsAssumed: Bool
  /// Every zone the pipe is in, most severe first.
  let zones: [MatchedZone]
  /// What had to be assumed.
  let assumptions: [String]

  init(_ verdict: borrowing PipeVerdict, _ near: borrowing PipeReader.Near) {
    held = verdict.held
    depthIsAssumed = verdict.depthIsAssumed
    zones = held.zones(of: near.terms)
    assumptions = PipeAssessment.assumptions(
      near.terms.shared.attributes, near.measured.envelope, zones, depthIsAssumed: depthIsAssumed)
  }

  /// Whether they are those of another pipe with the same attributes.
  func hold(for verdict: borrowing PipeVerdict) -> Bool {
    held == verdict.held && depthIsAssumed == verdict.depthIsAssumed
  }
}
