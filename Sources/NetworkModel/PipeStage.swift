internal import ColumnStore
public import PlanarGeometry

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
    put(pipe.attributes)
  }

  /// Adds the record of a pipe of one line to the batch: the same as the pipe of all this, without its being made.
  ///
  /// - Parameters:
  ///   - id: in UTF-8.
  ///   - vertices: two or more, not all of them in one place.
  ///   - tops: the depth of the top at each vertex, in ticks; nil where it is unknown.
  /// - Throws: for a pipe that cannot be stored.
  /// - Precondition: As many depths as vertices.
  public mutating func add(
    id: [UInt8], vertices: [GridPoint], tops: [Int64?], _ attributes: PipeAttributes
  ) throws(NetworkBuildError) {
    precondition(vertices.count == tops.count && vertices.count > 1, "one depth, known or not, for each vertex")
    try NetworkBuildError.check(vertices, tops, id: id)
    flat.removeAll()
    flat.id += id
    flat.vertices += vertices
    for top in tops { flat.tops.append(top.map { Int32($0) } ?? PipeColumns.unknownTop) }
    flat.partLengths.append(vertices.count)
    put(attributes)
  }

  private mutating func put(_ attributes: PipeAttributes) {
    set.removeAll()
    StagedAttributes.put(attributes, &words, into: &set)
    CanonicalRecord.put(flat, set: set.bytes, into: &records)
    batch.ends.append(records.bytes.count)
    batch.idHashes.append(IdentityHash.of(flat.id))
    batch.reaches.note(attributes)
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
