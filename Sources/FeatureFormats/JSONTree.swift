/// A JSON value of its own, free of the text it came from: what properties and identifiers are handed on as.
///
/// Equality is that of the parts: `.integer(1)` and `.number(1.0)` differ, and members differ by their order.
public enum JSONTree: Hashable, Sendable {
  /// `null`: in our inputs always "not known", never zero.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number that fits `Int64`.
  case integer(Int64)
  /// A whole number above `Int64.max`.
  case unsigned(UInt64)
  /// Any other number.
  case number(Double)
  /// A text.
  case string(String)
  /// Elements in order.
  case array([JSONTree])
  /// Members in source order, each key once.
  case object([JSONMember])
}

/// A key and its value.
public struct JSONMember: Hashable, Sendable {
  /// The key, with its escapes resolved.
  public let key: String
  /// The value.
  public var value: JSONTree

  /// Makes a member.
  public init(key: String, value: JSONTree) {
    self.key = key
    self.value = value
  }
}

extension [JSONMember] {
  /// The value of `key`; nil where no member has it. Linear, for objects of few members.
  public subscript(key key: String) -> JSONTree? {
    // Lengths first: comparing texts takes several times as long, and hardly two keys are of one length.
    let length = key.utf8.count
    for index in indices where self[index].key.utf8.count == length && self[index].key == key {
      return self[index].value
    }
    return nil
  }
}
