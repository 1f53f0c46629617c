public import PlanarGeometry

/// One asset as it is stored: everything the law of conflicts asks about it, unknowns kept as unknowns.
///
/// All lengths are ticks (0.1 mm), depths positive downwards from the ground. What was not recorded is nil or
/// `unknown`, never zero: the rule profile decides what an unknown counts as, and the finding names it.
@dynamicMemberLookup
public struct Pipe: Hashable, Sendable {
  /// One connected run of a centreline; a single position is a point.
  public struct Part: Hashable, Sendable {
    /// The vertices in the order they were drawn.
    public var vertices: [GridPoint]
    /// Depth of the top of the pipe at each vertex, nil where unknown. As many as there are vertices.
    public var tops: [Int64?]

    /// Makes a part; `tops` must be as long as `vertices`.
    public init(vertices: [GridPoint], tops: [Int64?]) {
      precondition(vertices.count == tops.count && !vertices.isEmpty, "one depth, known or not, for each vertex")
      self.vertices = vertices
      self.tops = tops
    }
  }

  /// The owner's name for the asset, unique in a network.
  public var id: String
  /// The centreline, one part or more. A point asset has one position a part.
  public var parts: [Part] {
    didSet { attributes.isPoint = Self.arePoints(parts) }
  }
  /// What is recorded of it. Each attribute can be named on the pipe itself: `pipe.owner`.
  public private(set) var attributes: PipeAttributes

  /// Makes a pipe of which nothing is known but its name, class and place.
  public init(id: String, assetClass: AssetClass, parts: [Part]) {
    self.init(id: id, attributes: PipeAttributes(assetClass: assetClass), parts: parts)
  }

  /// Makes a pipe of all that is known of it.
  public init(id: String, attributes: PipeAttributes, parts: [Part]) {
    precondition(!parts.isEmpty, "a pipe without a place must be rejected at import")
    self.id = id
    self.attributes = attributes
    self.parts = parts
    self.attributes.isPoint = Self.arePoints(parts)
  }

  private static func arePoints(_ parts: [Part]) -> Bool { parts.allSatisfy { $0.vertices.count == 1 } }

  /// An attribute, by its name.
  public subscript<Value>(dynamicMember attribute: WritableKeyPath<PipeAttributes, Value>) -> Value {
    get { attributes[keyPath: attribute] }
    set { attributes[keyPath: attribute] = newValue }
  }

  /// A fact about the attributes, by its name.
  public subscript<Value>(dynamicMember fact: KeyPath<PipeAttributes, Value>) -> Value { attributes[keyPath: fact] }

  /// What an answer says of it.
  public var label: PipeLabel { PipeLabel(id: id, attributes: SharedAttributes(attributes)) }

  /// The smallest box around the centreline.
  public var box: GridBox {
    var box = GridBox(lower: parts[0].vertices[0], upper: parts[0].vertices[0])
    for part in parts { for vertex in part.vertices { box.form(including: vertex) } }
    return box
  }
}
