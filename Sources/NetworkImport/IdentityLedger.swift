internal import FeatureFormats
internal import NetworkModel

/// Whose id is whose: one text for each way of writing an id, one pipe for each id of a network.
struct IdentityLedger {
  /// The source that took each id.
  private var owners: [String: String] = [:]

  /// The id of a record: the property `id`, else the Feature's own; 17, 17.0 and "17" are one. nil where neither
  /// names anything.
  static func id(of feature: RawFeature) -> String? {
    feature.properties[key: "id"]?.asIdentifier ?? feature.id?.asIdentifier
  }

  /// The id of a record that has none, where rows may name it: `pipes:17`.
  static func id(ofRow row: Int, layer: String) -> String { "\(layer):\(row)" }

  /// The pipes of one source with an id each.
  ///
  /// Exact copies become one; of the others that share an id the first in the order of their content keeps it, the
  /// next get `~2`, `~3`... (or the next number that no pipe of the source has). The order of the records does not
  /// matter.
  /// - Returns: the pipes in no particular order, and how many records were merged or renamed.
  static func distinct(_ pipes: [Pipe]) -> (pipes: [Pipe], repaired: Int) {
    var places: [String: [Int]] = [:]
    for (index, pipe) in pipes.enumerated() { places[pipe.id, default: []].append(index) }
    if places.count == pipes.count { return (pipes, 0) }
    var taken = Set(places.keys)
    var kept: [Pipe] = []
    var repaired = 0
    for (id, indices) in places.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      guard indices.count > 1 else {
        kept.append(pipes[indices[0]])
        continue
      }
      let ordered = indices.map { (content: pipes[$0].content, index: $0) }
        .sorted { $0.content.lexicographicallyPrecedes($1.content) }
      repaired += indices.count - 1
      var number = 1
      var previous: [UInt8]?
      for (content, index) in ordered where content != previous {
        previous = content
        var pipe = pipes[index]
        if number > 1 {
          while !taken.insert("\(id)~\(number)").inserted { number += 1 }
          pipe.id = "\(id)~\(number)"
        }
        number += 1
        kept.append(pipe)
      }
    }
    return (kept, repaired)
  }

  /// Takes the ids of a source; no two sources may have one in common.
  ///
  /// - Parameter ids: the ids as the source has them, before any was renamed.
  mutating func claim(_ ids: some Sequence<String>, source: String) throws(ImportError) {
    var common: String?
    for id in ids {
      guard let owner = owners[id], owner != source else {
        owners[id] = source
        continue
      }
      if common.map({ id.utf8.lexicographicallyPrecedes($0.utf8) }) ?? true { common = id }
    }
    if let common, let owner = owners[common] {
      throw ImportError(
        "'\(owner)' and '\(source)' both have a record with the id '\(common)'; "
          + "make the ids of each source its own, for example with a prefix")
    }
  }
}
