internal import ColumnStore
internal import PackedIndex
internal import PlanarGeometry

/// Everything of a network that is read when its file is opened: small at any size of network.
struct NetworkHead: Sendable {
  var name: String
  var asOf: String?
  var defaultRules: String?
  var crs: StoredCRS
  var sources: [SourceRecord] = []
  var unplaced = 0
  var version = ""
  var counts = Counts()
  var vertexFrame: VertexFrame
  var extent: GridBox?
  /// The most that a box of the index of runs is larger than the vertices of its run, on each side, in ticks.
  var boxGrowth: Int64 = 0
  /// The box around the boxes of all rejected records.
  var rejectExtent: GridBox?
  var statistics = NetworkStatistics()
  var classesHeld: Set<AssetClass> = []
  var kinds: [(kind: PipeKind, extremes: KindExtremes)] = []

  /// How many there are of what the columns hold.
  struct Counts: Hashable, Sendable {
    var pipes = 0
    var vertices = 0
    var runs = 0
    var attributeSets = 0
    var rejects = 0
    var coverageAreas = 0
  }
}

extension NetworkHead {
  /// How positions become the units of the index of runs; nil where there is no pipe.
  var runFrame: IndexFrame? { extent.map { IndexFrame(covering: $0.grown(by: boxGrowth)) } }
}

extension ByteEncoder {
  mutating func put(_ head: NetworkHead) {
    put(head.name)
    put(head.asOf)
    put(head.defaultRules)
    put(head.crs)
    put(all: head.sources) { $0.put($1) }
    put(count: head.unplaced)
    put(head.version)
    for count in [
      head.counts.pipes, head.counts.vertices, head.counts.runs, head.counts.attributeSets, head.counts.rejects,
      head.counts.coverageAreas,
    ] { put(count: count) }
    put(head.vertexFrame.origin)
    put(head.vertexFrame.step)
    put(head.extent)
    put(head.boxGrowth)
    put(head.rejectExtent)
    put(head.statistics)
    put(all: head.classesHeld.sorted()) { $0.put($1.rawValue) }
    put(all: head.kinds) { $0.put($1.kind, $1.extremes) }
  }

  private mutating func put(_ box: GridBox?) {
    put(box) { encoder, box in
      encoder.put(box.lower)
      encoder.put(box.upper)
    }
  }

  private mutating func put(_ statistics: NetworkStatistics) {
    put(count: statistics.pipes)
    put(count: statistics.segments)
    put(count: statistics.aerial)
    put(all: statistics.classes.sorted { $0.key < $1.key }) { encoder, share in
      encoder.put(share.key.rawValue)
      encoder.put(count: share.value.pipes)
      encoder.put(share.value.kilometres)
    }
    put(statistics.known.depth)
    put(statistics.known.diameter)
    put(statistics.known.quality)
  }
}

extension ByteDecoder {
  mutating func head() throws(Damage) -> NetworkHead {
    let name = try text()
    let asOf = try optionalText()
    let defaultRules = try optionalText()
    let crs = try storedCRS()
    let sources = try all { decoder throws(Damage) in try decoder.sourceRecord() }
    let unplaced = try wholeNumber()
    let version = try text()
    var counts = NetworkHead.Counts()
    counts.pipes = try wholeNumber()
    counts.vertices = try wholeNumber()
    counts.runs = try wholeNumber()
    counts.attributeSets = try wholeNumber()
    counts.rejects = try wholeNumber()
    counts.coverageAreas = try wholeNumber()
    let origin = try point()
    guard let frame = VertexFrame(origin: origin, step: try integer()) else { throw damage("a step of positions") }
    var head = NetworkHead(name: name, crs: crs, vertexFrame: frame)
    (head.asOf, head.defaultRules, head.sources) = (asOf, defaultRules, sources)
    (head.unplaced, head.version, head.counts) = (unplaced, version, counts)
    head.extent = try optional { decoder throws(Damage) in try decoder.box() }
    head.boxGrowth = try integer()
    guard (0...PipeAttributes.mostRecordedReach).contains(head.boxGrowth) else { throw damage("a growth of boxes") }
    head.rejectExtent = try optional { decoder throws(Damage) in try decoder.box() }
    head.statistics = try statistics()
    head.classesHeld = Set(try all { decoder throws(Damage) in try decoder.word(AssetClass.self) })
    head.kinds = try all { decoder throws(Damage) in try decoder.kind() }
    guard isAtEnd else { throw damage("the end of the head") }
    return head
  }

  mutating func box() throws(Damage) -> GridBox {
    let lower = try point()
    let upper = try point()
    guard lower.x <= upper.x, lower.y <= upper.y else { throw damage("a box") }
    return GridBox(lower: lower, upper: upper)
  }

  /// The next count of things that do not follow.
  private mutating func wholeNumber() throws(Damage) -> Int {
    let value = try integer()
    guard (0...Int64(UInt32.max)).contains(value) else { throw damage("a count") }
    return Int(value)
  }

  private mutating func statistics() throws(Damage) -> NetworkStatistics {
    var statistics = NetworkStatistics()
    statistics.pipes = try wholeNumber()
    statistics.segments = try wholeNumber()
    statistics.aerial = try wholeNumber()
    let shares = try all { decoder throws(Damage) in
      let assetClass = try decoder.word(AssetClass.self)
      var share = NetworkStatistics.ClassShare()
      share.pipes = try decoder.wholeNumber()
      share.kilometres = try decoder.double()
      return (assetClass, share)
    }
    statistics.classes = Dictionary(shares) { first, _ in first }
    let depth = try double()
    let diameter = try double()
    statistics.known = NetworkStatistics.KnownShares(depth: depth, diameter: diameter, quality: try double())
    return statistics
  }
}
