/// What an answer says of a pipe: its name and its attributes, without its place.
@dynamicMemberLookup
public struct PipeLabel: Sendable {
  /// The owner's name for the asset.
  public let id: String
  private let shared: SharedAttributes

  /// What is recorded of it.
  public var attributes: PipeAttributes { shared.attributes }

  /// Names a pipe.
  public init(id: String, attributes: SharedAttributes) {
    self.id = id
    shared = attributes
  }

  /// An attribute, by its name.
  public subscript<Value>(dynamicMember attribute: KeyPath<PipeAttributes, Value>) -> Value {
    shared.attributes[keyPath: attribute]
  }
}

/// A set of attributes that many labels refer to, so that an answer copies a reference and not twenty values.
public final class SharedAttributes: Sendable {
  /// The attributes.
  public let attributes: PipeAttributes

  /// Shares a set.
  public init(_ attributes: PipeAttributes) { self.attributes = attributes }
}
