internal import FeatureFormats
internal import ForeignReaders

/// A value of a source as the lists of a map name it, before units.
///
/// Of numeric attributes everything that spells a number is that number: 0, 0.0, "0" and "-0" are one. Of others a
/// text is compared letter by letter, so the codes "01" and "1" differ, and a number with the text that an id of it
/// would be (17, 17.0 and "17" are one).
enum SourceKey: Hashable, Sendable {
  case text(String)
  case number(Double)

  /// What a scalar of a map stands for; the second where it may be written either way.
  static func keys(of scalar: YAMLNode.Scalar, isNumeric: Bool) -> [SourceKey] {
    let number = YAMLFields.decimal(scalar.text)
    if isNumeric { return [number.map { .number($0) } ?? .text(scalar.text)] }
    guard scalar.isPlain, let number else { return [.text(scalar.text)] }
    return [.text(scalar.text), .number(number)]
  }

  /// What a value of a record may be listed as, the closest first; none for lists and objects.
  static func candidates(for value: JSONTree, isNumeric: Bool) -> [SourceKey] {
    switch value {
    case .string(let text):
      if isNumeric, case .number(let number) = value.asNumber { return [.number(number)] }
      return [.text(text)]
    case .bool(let truth): return [.text(truth ? "true" : "false")]
    case .integer, .unsigned, .number:
      guard case .number(let number) = value.asNumber else { return [] }
      return isNumeric ? [.number(number)] : [.text(value.asIdentifier ?? ""), .number(number)]
    case .null, .array, .object: return []
    }
  }
}
