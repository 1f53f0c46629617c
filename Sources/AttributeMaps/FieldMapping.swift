internal import FeatureFormats

/// Where an attribute comes from and what its values mean.
struct FieldMapping: Equatable, Sendable {
  /// The fields of a source it comes from.
  enum Origin: Equatable, Sendable {
    /// The first of these that says something.
    case first([String])
    /// A value for the first vertex of a line and one for its last, each the first of its fields that says something.
    case ends(from: [String], to: [String])

    /// The fields, those that may stand for each other together.
    var groups: [[String]] {
      switch self {
      case .first(let names): [names]
      case .ends(let from, let to): [from, to]
      }
    }
  }

  let attribute: CanonicalAttribute
  var origin: Origin
  /// What numbers are in; nil where the attribute has no unit.
  var unit: MeasureUnit?
  /// What listed values stand for, in canonical words and units; nil where there is no list and values stand as they
  /// are.
  var values: [SourceKey: JSONTree]?
  /// What values that are not in the list stand for.
  var otherwise: JSONTree?
  /// Values that say that nothing is known.
  var unknown: Set<SourceKey> = []
  /// Whether a source may have none of the fields.
  var isOptional = false
  /// The line of the map.
  let line: Int

  /// Whether a value says that nothing is known: null, an empty text, or one that the map lists as such.
  func saysNothing(_ value: JSONTree) -> Bool {
    switch value {
    case .null: return true
    case .string(let text) where text.utf8.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }): return true
    default:
      // What stands for "not recorded" in half of all tables must not become a number of another unit.
      if attribute.isNumeric, value.asNumber == .number(-9999) { return true }
      return !unknown.isEmpty
        && SourceKey.candidates(for: value, isNumeric: attribute.isNumeric).contains(where: unknown.contains)
    }
  }
}
