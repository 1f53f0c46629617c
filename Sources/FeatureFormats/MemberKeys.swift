internal import ForeignReaders

/// The keys of the last object: the next one of the same source mostly has the same in the same order, and as long as
/// it has, no key of it can be there twice and none needs to be made again.
final class MemberKeys {
  private var names: [String] = []
  /// The bytes of all names, and where each ends in them.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// Copies the members of the object at `node`, as `[JSONMember](document, node)` does.
  func members(_ document: JSONDocument, _ node: JSONNode) -> [JSONMember] {
    guard document.kind(of: node) == .object else { return [] }
    var members: [JSONMember] = []
    members.reserveCapacity(document.count(of: node))
    var next = document.firstChild(of: node)
    var start = 0
    while let key = next {
      let place = members.count
      guard place < ends.count, document.isText(bytes, start..<ends[place], at: key) else {
        members = [JSONMember](document, node)
        remember(members)
        return members
      }
      let value = document.value(ofKey: key)
      members.append(JSONMember(key: names[place], value: JSONTree(document, value)))
      next = document.after(value)
      start = ends[place]
    }
    return members
  }

  private func remember(_ members: [JSONMember]) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for member in members {
      bytes += Array(member.key.utf8)
      ends.append(bytes.count)
    }
    self.bytes = bytes
    self.ends = ends
    names = members.map(\.key)
  }
}
