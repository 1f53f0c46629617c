internal import FeatureFormats

extension FieldMapping {
  /// The canonical value of a record; nil where the record says nothing.
  ///
  /// What is neither listed nor a number where one is needed is handed on as it is, for the reader behind to judge.
  /// - Parameter unlisted: grows by one where a value is not in the list, or is that of an end which cannot be told:
  ///   then it is unknown.
  func value(
    in properties: [JSONMember], of geometry: RawGeometry?, unlisted: inout Int
  ) -> JSONTree? {
    switch origin {
    case .first(let names):
      guard let found = said(names, properties) else { return nil }
      return canonical(found, &unlisted)
    case .ends(let from, let to):
      let start = said(from, properties).flatMap { canonical($0, &unlisted) }
      let end = said(to, properties).flatMap { canonical($0, &unlisted) }
      guard start != nil || end != nil else { return nil }
      guard let geometry else { return nil }
      if let list = LineEnds.list(start ?? .null, end ?? .null, along: geometry) { return list }
      unlisted += LineEnds.areLost(in: geometry) ? 1 : 0
      return nil
    }
  }

  /// The first of some fields that says something, as it stands in the source.
  func said(_ names: [String], _ properties: [JSONMember]) -> JSONTree? {
    for name in names {
      if let value = properties[key: name], !saysNothing(value) { return value }
    }
    return nil
  }

  /// A value that says something, in canonical words and units; nil where it is not in the list.
  func canonical(_ value: JSONTree, _ unlisted: inout Int) -> JSONTree? {
    if attribute.isPerVertex, case .array(let elements) = value {
      return .array(elements.map { saysNothing($0) ? .null : canonical($0, &unlisted) ?? .null })
    }
    if let values {
      for key in SourceKey.candidates(for: value, isNumeric: attribute.isNumeric) {
        if let listed = values[key] { return listed }
      }
      if let otherwise { return otherwise }
      // A class that is not listed is one that nobody knows, and not one that was left out.
      if attribute.name == "class" { return .array([value]) }
      unlisted += 1
      return nil
    }
    guard let unit else { return value }
    if case .number(let number) = value.asNumber { return .number(unit.canonical(number)) }
    // A field of numbers has no words: one that spells a canonical word by chance means something else.
    if case .pressure = attribute.content { return .array([value]) }
    return value
  }
}
