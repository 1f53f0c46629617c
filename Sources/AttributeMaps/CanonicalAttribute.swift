/// A property of a pipe or permit, by the name and in the unit that everything behind a map reads.
struct CanonicalAttribute: Hashable, Sendable {
  /// What its values are.
  enum Content: Hashable, Sendable {
    /// A name of the record.
    case identifier
    /// Any text, carried through.
    case text
    /// One of these words.
    case words([String])
    /// A length or voltage, and what it can be in metres or kV.
    case measure(Quantity, ClosedRange<Double>)
    /// A pressure in MPa, or one of these words for its class.
    case pressure([String])
    /// A year or a date.
    case year
  }

  let name: String
  let content: Content
  /// Whether a line may have one value a vertex, and a map may name fields for its two ends.
  var isPerVertex = false
  /// The attribute that says which point of the pipe, or which of its sizes, this one is of; a map may give it here
  /// under `companionKey`.
  var companion: String?

  /// The key of the companion in a map.
  var companionKey: String? {
    switch companion {
    case "depthReference", "zReference": "reference"
    case "diameterKind": "kind"
    default: nil
    }
  }

  /// Whether its values are compared as numbers.
  var isNumeric: Bool {
    switch content {
    case .measure, .pressure, .year: true
    case .identifier, .text, .words: false
    }
  }

  /// What its unit measures; nil where it has none.
  var quantity: Quantity? {
    switch content {
    case .measure(let quantity, _): quantity
    case .pressure: .pressure
    case .identifier, .text, .words, .year: nil
    }
  }

  /// The words it may be; nil where it is no word.
  var words: [String]? {
    switch content {
    case .words(let words), .pressure(let words): words
    case .identifier, .text, .measure, .year: nil
    }
  }
}
