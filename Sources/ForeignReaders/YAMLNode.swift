/// A value of a YAML document with the place where it begins.
///
/// Nothing is resolved to booleans, dates or numbers: what a scalar means is decided where it is read. An alias is
/// the value it stands for, with the place of that value.
public struct YAMLNode: Sendable {
  /// A text, or what may be read as a number or null.
  public struct Scalar: Equatable, Sendable {
    /// Its characters, quotes and escapes undone.
    public let text: String
    /// Whether it stands without quotes and is no block of text: only such a one may be a number or null.
    public let isPlain: Bool
    /// The tag it was given, in full (`tag:yaml.org,2002:binary`); nil where none was.
    public let tag: String?
  }

  /// An entry of a mapping.
  public struct Pair: Sendable {
    /// The key; any value may be one.
    public let key: YAMLNode
    /// What stands under it.
    public let value: YAMLNode
  }

  /// What stands there.
  public enum Content: Sendable {
    /// A single value.
    case scalar(Scalar)
    /// A list.
    case sequence([YAMLNode])
    /// Entries in the order of the text; a key given twice is there twice.
    case mapping([Pair])
  }

  /// What it is.
  public let content: Content
  /// The line it begins in; the first is 1.
  public let line: Int
  /// The column it begins at, in characters; the first is 1.
  public let column: Int

  /// The scalar it is; nil where it is a list or a mapping.
  public var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The items of the list it is; nil where it is none.
  public var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The entries of the mapping it is; nil where it is none.
  public var pairs: [Pair]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }
}
