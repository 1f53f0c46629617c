/// The largest ``PipeAttributes/recordedReach`` of some pipes, of which some say the place of their source for what import
/// may have moved them by: that is known at the end.
struct RecordedReaches: Sendable {
  /// Places of sources are below this.
  private static let mostSources: Int64 = 1 << 16

  /// The largest reach without what import adds, for each number that stands for the latter.
  private var own: [Int64: Int64] = [:]
  /// The largest reach of pipes that say no place.
  private var others: Int64 = 0

  /// Takes a pipe into account.
  mutating func note(_ attributes: PipeAttributes) {
    let place = attributes.importUncertainty
    guard 0 <= place, place < Self.mostSources else {
      others = max(others, attributes.recordedReach)
      return
    }
    var attributes = attributes
    attributes.importUncertainty = 0
    let reach = attributes.recordedReach
    if let known = own[place], known >= reach { return }
    own[place] = reach
  }

  /// Takes others into account.
  mutating func add(_ reaches: RecordedReaches) {
    others = max(others, reaches.others)
    own.merge(reaches.own, uniquingKeysWith: max)
  }

  /// The largest of all.
  ///
  /// - Parameter uncertainties: see ``NetworkBuilder/sourceUncertainties``.
  func largest(_ uncertainties: [Int64]) -> Int64 {
    own.reduce(others) { largest, entry in
      var attributes = PipeAttributes(assetClass: .other)
      attributes.halfWidth = entry.value
      let place = Int(entry.key)
      attributes.importUncertainty = uncertainties.indices.contains(place) ? uncertainties[place] : entry.key
      return max(largest, attributes.recordedReach)
    }
  }
}
