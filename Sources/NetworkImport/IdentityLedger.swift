internal import ColumnStore
internal import FeatureFormats
internal import NetworkModel

/// Whose id is whose: one text for each way of writing an id, one pipe for each id of a network.
///
/// Pipes are sorted by id in memory up to a limit and in temporary files beyond it, so a network may have more pipes
/// than memory holds.
final class IdentityLedger {
  private let sorter: RecordSorter
  /// Which sources have ids that look like those given to copies, `17~2`: rare, and asked when copies are named.
  private var numbered: [String: Set<Int>] = [:]

  init(_ space: BuildSpace) {
    sorter = space.sorter(share: 0.5)
  }

  /// The id of a record: the property `id`, else the Feature's own; 17, 17.0 and "17" are one. nil where neither
  /// names anything.
  static func id(of feature: RawFeature) -> String? {
    feature.properties[key: "id"]?.asIdentifier ?? feature.id?.asIdentifier
  }

  /// The id of a record that has none, where rows may name it: `pipes:17`.
  static func id(ofRow row: Int, layer: String) -> String { "\(layer):\(row)" }

  /// Takes a pipe of a source.
  func add(_ pipe: Pipe, source: Int) throws {
    if pipe.id.utf8.contains(UInt8(ascii: "~")) { numbered[pipe.id, default: []].insert(source) }
    try sorter.add(IdentityRecord.bytes(of: pipe, source: source))
  }

  /// Gives each pipe once, with an id of its own in the network, and says how many records were merged or renamed.
  ///
  /// Exact copies become one; of the others that share an id the first in the order of their content keeps it, the
  /// next get `~2`, `~3`... (or the next number that no pipe of the source has). The order of the records does not
  /// matter. Nothing may be added afterwards.
  ///
  /// - Parameters:
  ///   - sources: the sources as messages name them.
  ///   - take: told each pipe with the place of its source.
  /// - Throws: where two sources have an id in common, and what `take` and temporary files throw.
  func forEachDistinct(
    sources: [String], _ take: (_ pipe: Pipe, _ source: Int) throws -> Void
  ) throws -> Int {
    let sorted = try sorter.finish()
    var repaired = 0
    var previous: [UInt8]?
    var original = (id: "", source: -1, number: 1)
    while let record = try sorted.next() {
      if let previous, record.elementsEqual(previous) {
        repaired += 1
        continue
      }
      previous = Array(record)
      var (pipe, source) = try IdentityRecord.pipe(in: record)
      if original.source >= 0, pipe.id.utf8.elementsEqual(original.id.utf8) {
        try check(pipe.id, source, original.source, sources)
        repaired += 1
        repeat { original.number += 1 } while numbered["\(pipe.id)~\(original.number)"]?.contains(source) == true
        pipe.id = "\(pipe.id)~\(original.number)"
        if let other = numbered[pipe.id]?.first(where: { $0 != source }) { try check(pipe.id, source, other, sources) }
      } else {
        original = (pipe.id, source, 1)
      }
      try take(pipe, source)
    }
    return repaired
  }

  private func check(_ id: String, _ source: Int, _ other: Int, _ sources: [String]) throws(ImportError) {
    guard source != other else { return }
    throw ImportError(
      "'\(sources[min(source, other)])' and '\(sources[max(source, other)])' both have a record with the id '\(id)'; "
        + "make the ids of each source its own, for example with a prefix")
  }
}
