/// What stands at one place of a document.
public enum JSONKind: Equatable, Sendable {
  /// Members: walk them with `firstChild`, key and value in turn.
  case object
  /// Elements: walk them with `firstChild`.
  case array
  /// A text.
  case string
  /// A whole number that fits `Int64`.
  case integer
  /// A whole number above `Int64.max` that fits `UInt64`.
  case unsigned
  /// Any other number, always finite.
  case double
  /// `true` or `false`.
  case bool
  /// `null`.
  case null

  /// The kind in words, for messages: `an object`, `a string`.
  public var words: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .integer, .unsigned, .double: "a number"
    case .bool: "true or false"
    case .null: "null"
    }
  }
}

/// A place in the last document that a `JSONDocument` parsed: a plain number, so that walking costs no reference
/// counting.
///
/// Trap: it means nothing once the document has parsed another text. Using it then is a mistake of the programmer;
/// it stays inside the document's memory, or stops the program.
public struct JSONNode: Equatable, Sendable {
  @usableFromInline let index: Int

  @inlinable init(index: Int) {
    self.index = index
  }
}
