internal import FeatureFormats
internal import Projections

/// Where some records of a source lie, in its own coordinates, and what was wrong with those that lie nowhere.
struct SurveyedPlaces: Equatable {
  /// Where they lie; nil where no coordinate can be right.
  private(set) var raw: RawExtent?
  /// Records rejected for their coordinates, and what they look like.
  private(set) var rejects = 0
  private(set) var likenesses: [String: Int] = [:]

  /// Takes the positions of a record into account: all of them, or none where one cannot be right.
  mutating func include(_ positions: [RawPosition], _ screen: CoordinateScreen) {
    var box: RawExtent?
    for position in positions {
      if case .reject(let reject) = screen.judge(x: position.x, y: position.y) {
        rejects += 1
        if let likeness = reject.looksLike { likenesses[likeness, default: 0] += 1 }
        return
      }
      let point = RawExtent(x: position.x, y: position.y)
      if box == nil { box = point } else { box?.include(point) }
    }
    if let box { include(box) }
  }

  /// Takes the places of records that follow into account.
  mutating func include(_ others: SurveyedPlaces) {
    rejects += others.rejects
    likenesses.merge(others.likenesses, uniquingKeysWith: +)
    if let box = others.raw { include(box) }
  }

  private mutating func include(_ box: RawExtent) {
    if raw == nil { raw = box } else { raw?.include(box) }
  }
}
