internal import FeatureFormats
internal import ForeignReaders
internal import NetworkModel

extension CanonicalAttribute {
  /// Reads what a map writes for a value: a word of the list, a number in `unit`, a text. nil where that can be no
  /// value of this attribute, noted in `fields`.
  func value(_ node: YAMLNode, _ what: String, in unit: MeasureUnit?, into fields: inout YAMLFields) -> JSONTree? {
    guard let text = fields.text(node, what) else { return nil }
    let number = node.scalar?.isPlain == true ? YAMLFields.decimal(text) : nil
    switch content {
    case .identifier, .text: return .string(text)
    case .words(let words): return word(text, of: words, node, what, into: &fields)
    case .year:
      if let number, let year = Int64(exactly: number), (1000...9999).contains(year) { return .integer(year) }
      if CalendarDay(text) != nil { return .string(text) }
      fields.refuse(node, "\(what) must be a year or a date as YYYY-MM-DD, not \(YAMLText.quoted(text))")
      return nil
    case .measure(_, let range):
      guard let number else {
        fields.refuse(node, "\(what) must be a number, without quotes")
        return nil
      }
      return measure(number, in: unit, within: range, node, what, into: &fields)
    case .pressure(let words):
      guard let number else { return word(text, of: words, node, what, into: &fields) }
      guard unit != nil else {
        fields.refuse(node, "\(what) is a number without a unit; say the unit, or one of \(list(words))")
        return nil
      }
      return measure(number, in: unit, within: 0.0001...1000, node, what, into: &fields)
    }
  }

  private func measure(
    _ number: Double, in unit: MeasureUnit?, within range: ClosedRange<Double>, _ node: YAMLNode, _ what: String,
    into fields: inout YAMLFields
  ) -> JSONTree? {
    let canonical = unit?.canonical(number) ?? number
    if range.contains(canonical) { return .number(canonical) }
    let name = quantity.map { MeasureUnit.canonicalUnit(of: $0).rawValue } ?? ""
    fields.refuse(
      node,
      "\(what) is \(canonical) \(name), and no \(self.name) is outside \(range.lowerBound) to \(range.upperBound) "
        + "\(name); check the unit")
    return nil
  }

  private func word(
    _ text: String, of words: [String], _ node: YAMLNode, _ what: String, into fields: inout YAMLFields
  ) -> JSONTree? {
    if words.contains(text) { return .string(text) }
    fields.refuse(node, "\(what) \(YAMLText.quoted(text)) is no \(name); known are \(list(words))")
    return nil
  }

  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
