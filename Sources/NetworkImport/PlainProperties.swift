internal import FeatureFormats
internal import NetworkModel

/// What a text means as a word of each list, found out once for each different text of a source.
struct PlainWord {
  let text: String
  /// Whether it says nothing at all.
  let isBlank: Bool
  let assetClass: AssetClass?
  let kind: AssetKind?
  let laying: LayingMethod?
  let status: AssetStatus?
  let quality: SurveyQuality?
  let pressure: PressureClass?
  let depthReference: DepthReference?

  init(_ text: String) {
    self.text = text
    isBlank = Properties([JSONMember(key: "text", value: .string(text))])["text"] == nil
    assetClass = AssetClass(rawValue: text)
    kind = AssetKind(rawValue: text)
    laying = LayingMethod(rawValue: text)
    status = AssetStatus(rawValue: text)
    quality = SurveyQuality(rawValue: text)
    pressure = PressureClass(rawValue: text)
    depthReference = DepthReference(rawValue: text)
  }
}

/// Why a record is no plain line after all: it is read in the plain way then, which says what is wrong with it, if
/// anything is.
struct NotPlain: Error {}

/// The properties of a plain line, asked as an import asks them.
struct PlainProperties {
  /// The properties that an import of lines knows, besides `id`.
  enum Key: Int, CaseIterable {
    case assetClass, kind, laying, status, quality, uncertainty, verticalUncertainty, pressure, voltage, installed
    case subclass, owner, contact, material, diameterKind, wall, diameter, width, height, depth, depthReference
    case ground, zReference
  }

  /// Their names, in the same order.
  static let names: [StaticString] = [
    "class", "kind", "laying", "status", "quality", "uncertainty", "verticalUncertainty", "pressure", "voltage",
    "installed", "subclass", "owner", "contact", "material", "diameterKind", "wall", "diameter", "width", "height",
    "depth", "depthReference", "ground", "zReference",
  ]

  let values: [PlainLine.Value]
  let words: [PlainWord]

  /// What a property says.
  subscript(key: Key) -> PlainLine.Value { values[key.rawValue] }

  /// A number; nil where the property says nothing.
  func number(_ key: Key) throws(NotPlain) -> Double? {
    switch self[key] {
    case .none: return nil
    case .number(let number): return number
    case .list, .text: throw NotPlain()
    }
  }

  /// A word of a list; nil where the property says nothing.
  func word<Word>(_ key: Key, _ meaning: (PlainWord) -> Word?) throws(NotPlain) -> Word? {
    switch self[key] {
    case .none: return nil
    case .text(let place):
      guard let word = meaning(words[place]) else { throw NotPlain() }
      return word
    case .list, .number: throw NotPlain()
    }
  }

  /// A text that says something; nil where the property says nothing.
  func text(_ key: Key) throws(NotPlain) -> String? { try word(key) { $0.isBlank ? nil : $0.text } }

  /// Throws where the property says anything.
  func expectNone(_ key: Key) throws(NotPlain) {
    guard case .none = self[key] else { throw NotPlain() }
  }
}
