internal import ColumnStore

/// The staged pipes of a network in canonical order, one after another, each with its content.
///
/// The sorter has put them in the order of key and id. The few that have both in common come in the order of content.
final class StagedPipes {
  /// The pipe that `next` went to.
  private(set) var pipe = FlatPipe()
  /// Its set of attributes.
  private(set) var set: SettledSet
  /// The bytes that the version is made of, as ``Pipe/content``.
  var content: [UInt8] { encoder.bytes }

  private let sorted: SortedRecords
  private let uncertainties: [Int64]
  private let words: [String]
  /// Sets that came before, by their staged bytes.
  private var known = ByteStringTable()
  private var settled: [SettledSet] = []
  private let mostSettled: Int
  private var encoder = ByteEncoder()
  /// The record after the pipe's, and what it says; nil at the end.
  private var ahead = FlatPipe()
  private var aheadHead: (key: UInt64, set: SettledSet)?
  private var hasBegun = false
  /// Pipes of one key and id that were put in order and are still to come, the last one first.
  private var waiting: [(pipe: FlatPipe, set: SettledSet, content: [UInt8])] = []

  /// What a set takes in memory, about.
  private static let bytesOfSet = 1_000

  /// - Parameter uncertainties: see ``NetworkBuilder/sourceUncertainties``.
  init(_ sorted: SortedRecords, _ book: WordBook, _ space: BuildSpace, uncertainties: [Int64]) {
    self.sorted = sorted
    self.uncertainties = uncertainties
    words = book.words
    mostSettled = max(16, space.bytes(0.08) / Self.bytesOfSet)
    set = SettledSet(PipeAttributes(assetClass: .other))
  }

  /// Goes to the next pipe; says whether there is one.
  ///
  /// - Throws: what the system says of temporary files, and that one was damaged.
  func next() throws -> Bool {
    if !hasBegun {
      hasBegun = true
      try readAhead()
    }
    if waiting.isEmpty {
      guard let head = aheadHead else { return false }
      swap(&pipe, &ahead)
      set = head.set
      try readAhead()
      guard let following = aheadHead, following.key == head.key, ahead.id == pipe.id else {
        encode(pipe, set)
        return true
      }
      try gather(key: head.key)
    }
    guard let last = waiting.popLast() else { return false }
    (pipe, set) = (last.pipe, last.set)
    encode(pipe, set)
    return true
  }

  /// Collects the pipes that have key and id in common with `pipe`, and sorts them by content.
  private func gather(key: UInt64) throws {
    encode(pipe, set)
    waiting = [(pipe, set, content)]
    while let head = aheadHead, head.key == key, ahead.id == pipe.id {
      encode(ahead, head.set)
      waiting.append((ahead, head.set, content))
      try readAhead()
    }
    waiting.sort { $1.content.lexicographicallyPrecedes($0.content) }
  }

  private func encode(_ pipe: FlatPipe, _ set: SettledSet) {
    encoder.removeAll()
    set.putContent(of: pipe, into: &encoder)
  }

  private func readAhead() throws {
    guard let record = try sorted.next() else {
      aheadHead = nil
      return
    }
    let (key, bytes) = try CanonicalRecord.read(record, into: &ahead)
    aheadHead = (key, try settledSet(Array(bytes)))
  }

  private func settledSet(_ bytes: [UInt8]) throws(ByteDecoder.Damage) -> SettledSet {
    if let number = known.number(of: bytes) { return settled[number] }
    var decoder = ByteDecoder(bytes[...])
    var attributes = try StagedAttributes.read(&decoder, words)
    guard decoder.isAtEnd else { throw decoder.damage("the end of a set of attributes") }
    if let source = Int(exactly: attributes.importUncertainty), uncertainties.indices.contains(source) {
      attributes.importUncertainty = uncertainties[source]
    }
    if known.count >= mostSettled {
      known.removeAll()
      settled.removeAll()
    }
    let set = SettledSet(attributes)
    _ = known.insert(bytes)
    settled.append(set)
    return set
  }
}
