internal import PlanarGeometry

/// The id, place and depths of a pipe in arrays without nesting, which are used again for the next one: a network is
/// built without making a ``Pipe`` of each record.
struct FlatPipe: Equatable {
  /// Its id in UTF-8.
  var id: [UInt8] = []
  /// All vertices, part after part.
  var vertices: [GridPoint] = []
  /// The depth of the top at each vertex; ``PipeColumns/unknownTop`` where it is not known.
  var tops: [Int32] = []
  /// How many vertices each part has.
  var partLengths: [Int] = []

  /// Without anything, to be filled.
  init() {}

  /// Lays a pipe flat. Its depths must be storable; see `NetworkBuildError.check(_:)`.
  init(_ pipe: Pipe) { take(pipe) }

  /// Lays another pipe flat in the same memory.
  mutating func take(_ pipe: Pipe) {
    removeAll()
    id.append(contentsOf: pipe.id.utf8)
    for part in pipe.parts {
      partLengths.append(part.vertices.count)
      vertices.append(contentsOf: part.vertices)
      for top in part.tops { tops.append(top.map { Int32($0) } ?? PipeColumns.unknownTop) }
    }
  }

  /// Forgets everything but the memory.
  mutating func removeAll() {
    id.removeAll(keepingCapacity: true)
    vertices.removeAll(keepingCapacity: true)
    tops.removeAll(keepingCapacity: true)
    partLengths.removeAll(keepingCapacity: true)
  }

  /// Whether it is single positions alone.
  var isPoint: Bool { vertices.count == partLengths.count }

  /// Calls a function with the range of vertices of each part.
  @inline(__always)
  func forEachPart(_ body: (Range<Int>) throws -> Void) rethrows {
    var first = 0
    for length in partLengths {
      try body(first..<first + length)
      first += length
    }
  }

  /// What its vertices and depths come to.
  var measures: FlatMeasures {
    var measures = FlatMeasures()
    forEachPart { range in
      let frame = LocalFrame(origin: vertices[range.lowerBound])
      var start = Point(x: 0, y: 0)
      for index in range.dropFirst() {
        let end = frame.local(vertices[index])
        let length = Segment(start, end).length
        measures.ticks += length
        measures.longestSegment = max(measures.longestSegment ?? 0, length)
        start = end
      }
    }
    for top in tops {
      if top == PipeColumns.unknownTop {
        measures.topsAreKnown = false
      } else {
        measures.deepestTop = max(measures.deepestTop ?? top, top)
      }
    }
    return measures
  }
}

/// Sums and extremes of a pipe, worked out in one walk.
struct FlatMeasures: Equatable {
  /// Length in ticks.
  var ticks = 0.0
  /// Length in ticks of the longest segment; nil where the pipe is points alone.
  var longestSegment: Double?
  /// The deepest known depth of its top; nil where none is known.
  var deepestTop: Int32?
  /// Whether the depth is known at every vertex.
  var topsAreKnown = true

  /// Length in kilometres.
  var kilometres: Double { Tick.metres(ticks) / 1000 }

  /// What is known of the depths.
  var depths: DepthSummary {
    DepthSummary(
      deepestTop: deepestTop.map(Int64.init), topsAreKnown: topsAreKnown, longestSegment: longestSegment)
  }
}
