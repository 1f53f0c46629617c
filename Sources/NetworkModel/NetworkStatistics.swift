internal import PlanarGeometry

/// What a network holds, by number and length, and how much of it is known.
public struct NetworkStatistics: Equatable, Sendable {
  /// The pipes of one class.
  public struct ClassShare: Equatable, Sendable {
    /// How many, point assets included.
    public var pipes = 0
    /// Their length.
    public var kilometres = 0.0
  }

  /// How much is known, as shares of the number of pipes, 0 to 1.
  public struct KnownShares: Equatable, Sendable {
    /// Pipes whose depth is known at every vertex; of point assets those whose bottom is.
    public var depth = 0.0
    /// Pipes whose outer width is known.
    public var diameter = 0.0
    /// Pipes whose survey quality or horizontal uncertainty is recorded.
    public var quality = 0.0

    /// Makes shares.
    public init(depth: Double = 0, diameter: Double = 0, quality: Double = 0) {
      self.depth = depth
      self.diameter = diameter
      self.quality = quality
    }
  }

  /// Pipes, point assets included.
  public var pipes = 0
  /// Pieces between two vertices; a point has none.
  public var segments = 0
  /// Overhead lines, which no dig can meet.
  public var aerial = 0
  /// Pipes by class.
  public var classes: [AssetClass: ClassShare] = [:]
  /// How much is known.
  public var known = KnownShares()

  /// Length of all pipes.
  public var kilometres: Double { AssetClass.allCases.reduce(0) { $0 + (classes[$1]?.kilometres ?? 0) } }

  /// Of an empty network.
  public init() {}

  /// Counts pipes one after another.
  struct Tally {
    private var statistics = NetworkStatistics()
    private var counts = (depth: 0, diameter: 0, quality: 0)

    mutating func take(_ pipe: Pipe) {
      let flat = FlatPipe(pipe)
      take(pipe.attributes, flat, flat.measures)
    }

    mutating func take(_ attributes: PipeAttributes, _ pipe: FlatPipe, _ measures: FlatMeasures) {
      statistics.pipes += 1
      statistics.segments += pipe.vertices.count - pipe.partLengths.count
      statistics.aerial += attributes.isAerial ? 1 : 0
      statistics.classes[attributes.assetClass, default: ClassShare()].pipes += 1
      statistics.classes[attributes.assetClass, default: ClassShare()].kilometres += measures.kilometres
      counts.depth += measures.topsAreKnown && (!attributes.isPoint || attributes.outerHeight != nil) ? 1 : 0
      counts.diameter += attributes.halfWidth != nil ? 1 : 0
      counts.quality += attributes.quality != .unknown || attributes.horizontalUncertainty != nil ? 1 : 0
    }

    /// What was counted so far.
    var result: NetworkStatistics {
      var result = statistics
      let all = Double(max(1, statistics.pipes))
      result.known = KnownShares(
        depth: Double(counts.depth) / all, diameter: Double(counts.diameter) / all,
        quality: Double(counts.quality) / all)
      return result
    }
  }

  /// The length of a pipe over all its parts. Linear in its vertices.
  public static func kilometres(of pipe: Pipe) -> Double {
    var ticks = 0.0
    for part in pipe.parts {
      let frame = LocalFrame(origin: part.vertices[0])
      for (start, end) in zip(part.vertices, part.vertices.dropFirst()) {
        ticks += Segment(frame.local(start), frame.local(end)).length
      }
    }
    return Tick.metres(ticks) / 1000
  }
}
