internal import FeatureFormats

/// The properties of a record, asked by name. Absent, null and empty texts are all the same: nothing is known.
struct Properties {
  private let members: [JSONMember]

  init(_ members: [JSONMember]) { self.members = members }

  /// What a property says; nil where it says nothing. Linear in the number of properties.
  subscript(key: String) -> JSONTree? {
    guard let value = members[key: key] else { return nil }
    switch value {
    case .null: return nil
    case .string(let text): return text.utf8.allSatisfy(Self.isSpace) ? nil : value
    default: return value
    }
  }

  /// A property as text: texts as they are, numbers and truths as they are written; lists and objects say nothing.
  func text(_ key: String) -> String? {
    guard let value = self[key] else { return nil }
    if case .bool(let truth) = value { return truth ? "true" : "false" }
    return value.asIdentifier
  }

  /// A property as a number; what is none is unknown, and counted.
  func number(_ key: String, _ tally: inout RepairTally) -> Double? {
    guard let value = self[key] else { return nil }
    switch value.asNumber {
    case .unknown: return nil
    case .number(let number): return number
    case .notANumber:
      tally.note(Self.endsInUnit(value) ? .unknownUnit : .badNumber)
      return nil
    }
  }

  /// A property as a number above zero; zero and less are no value, and counted.
  func positive(_ key: String, _ tally: inout RepairTally) -> Double? {
    guard let number = number(key, &tally) else { return nil }
    if number > 0 { return number }
    tally.note(.badNumber)
    return nil
  }

  /// A property as a word of a list; what is not in the list is unknown, and counted.
  func word<Word: RawRepresentable>(
    _ key: String, of _: Word.Type, _ tally: inout RepairTally
  ) -> Word? where Word.RawValue == String {
    guard let value = self[key] else { return nil }
    if case .string(let text) = value, let word = Word(rawValue: text) { return word }
    tally.note(.unknownValue)
    return nil
  }

  /// Whether a text begins like a number and ends in letters: `150 mm`.
  static func endsInUnit(_ value: JSONTree) -> Bool {
    guard case .string(let text) = value else { return false }
    let bytes = text.utf8.filter { !isSpace($0) }
    guard let first = bytes.first, let last = bytes.last else { return false }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(last | 0x20)
    return isLetter
      && (digits.contains(first) || (first == UInt8(ascii: "-") && digits.contains(bytes.dropFirst().first ?? 0)))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
