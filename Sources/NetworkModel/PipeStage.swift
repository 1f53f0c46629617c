internal import ColumnStore
internal import PlanarGeometry

/// Makes records of pipes for a ``NetworkBuilder``. One for each thread.
public struct PipeStage: Sendable {
  private var words: KnownWords
  private var flat = FlatPipe()
  private var set = ByteEncoder()
  private var records = ByteEncoder()
  private var batch = PipeBatch()

  init(_ book: WordBook) { words = KnownWords(book) }

  /// Adds the record of a pipe to the batch.
  ///
  /// - Throws: for a pipe that cannot be stored.
  public mutating func add(_ pipe: Pipe) throws(NetworkBuildError) {
    try NetworkBuildError.check(pipe)
    flat.take(pipe)
    set.removeAll()
    StagedAttributes.put(pipe.attributes, &words, into: &set)
    CanonicalRecord.put(flat, set: set.bytes, into: &records)
    batch.ends.append(records.bytes.count)
    batch.idHashes.append(IdentityHash.of(flat.id))
    batch.reaches.note(pipe.attributes)
    note(flat.vertices)
  }

  /// The batch of all pipes that were added since the last one.
  public mutating func take() -> PipeBatch {
    var taken = batch
    taken.records = records.bytes
    records = ByteEncoder()
    batch = PipeBatch()
    return taken
  }

  private mutating func note(_ vertices: [GridPoint]) {
    var box = batch.extent ?? GridBox(lower: vertices[0], upper: vertices[0])
    var isWhole = batch.isWholeMillimetres
    for vertex in vertices {
      box.form(including: vertex)
      isWhole =
        isWhole && vertex.x.isMultiple(of: Tick.perMillimetre) && vertex.y.isMultiple(of: Tick.perMillimetre)
    }
    (batch.extent, batch.isWholeMillimetres) = (box, isWhole)
  }
}

/// Pipes as records, to be added to the builder whose ``PipeStage`` made them.
public struct PipeBatch: Sendable {
  var records: [UInt8] = []
  /// Where each record ends.
  var ends: [Int] = []
  var extent: GridBox?
  var isWholeMillimetres = true
  var reaches = RecordedReaches()
  /// A number for the id of each pipe: the same for the same id, and hardly ever for two.
  public internal(set) var idHashes: [UInt64] = []

  /// Makes an empty batch.
  public init() {}

  /// How many pipes.
  public var count: Int { ends.count }
}
