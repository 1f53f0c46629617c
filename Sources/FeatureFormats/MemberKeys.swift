internal import ForeignReaders

/// The sequences of keys that objects of one source have had: the next object mostly has one of them, and as long as it
/// has, no key of it can be there twice and none needs to be made again.
///
/// A tree: below each key those that came next.
final class MemberKeys {
  private struct Node {
    let name: String
    /// The bytes of the name, in those of all names.
    let bytes: Range<Int>
    /// The first of those that came next, and the next of those that came after the same; 0 for none.
    var firstBelow = 0
    var nextBeside = 0
  }

  /// A source of which every object has other keys must not fill memory.
  private static let mostNodes = 1 << 10

  private var nodes = [Node(name: "", bytes: 0..<0)]
  private var bytes: [UInt8] = []

  /// Copies the members of the object at `node`, as `[JSONMember](document, node)` does.
  func members(_ document: JSONDocument, _ node: JSONNode) -> [JSONMember] {
    guard document.kind(of: node) == .object else { return [] }
    var members: [JSONMember] = []
    members.reserveCapacity(document.count(of: node))
    var next = document.firstChild(of: node)
    var above = 0
    while let key = next {
      guard let place = place(of: key, below: above, document) ?? remember(key, below: above, members, document) else {
        return [JSONMember](document, node)
      }
      let value = document.value(ofKey: key)
      members.append(JSONMember(key: nodes[place].name, value: JSONTree(document, value)))
      next = document.after(value)
      above = place
    }
    return members
  }

  /// The node of a key below another; nil where it never came there.
  private func place(of key: JSONNode, below above: Int, _ document: JSONDocument) -> Int? {
    var place = nodes[above].firstBelow
    while place != 0, !document.isText(bytes, nodes[place].bytes, at: key) { place = nodes[place].nextBeside }
    return place == 0 ? nil : place
  }

  /// A new node for a key below another; nil where an object has it twice, or there are too many.
  private func remember(
    _ key: JSONNode, below above: Int, _ members: [JSONMember], _ document: JSONDocument
  ) -> Int? {
    let name = document.string(at: key) ?? ""
    guard nodes.count < Self.mostNodes, !members.contains(where: { $0.key == name }) else { return nil }
    let start = bytes.count
    bytes += Array(name.utf8)
    nodes.append(Node(name: name, bytes: start..<bytes.count, nextBeside: nodes[above].firstBelow))
    nodes[above].firstBelow = nodes.count - 1
    return nodes.count - 1
  }
}
