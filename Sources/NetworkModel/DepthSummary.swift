internal import PlanarGeometry

/// What is known of the depths of a whole pipe: enough to say how uncertain its position is where uncertainty grows
/// with depth (semantics section 1). Ticks.
public struct DepthSummary: Hashable, Sendable {
  /// The deepest known depth of its top; nil where none is known.
  public let deepestTop: Int64?
  /// Whether the depth is known at every vertex.
  public let topsAreKnown: Bool
  /// Length of its longest segment; nil where the pipe is points alone.
  public let longestSegment: Double?

  /// Makes a summary of its parts.
  public init(deepestTop: Int64?, topsAreKnown: Bool, longestSegment: Double?) {
    self.deepestTop = deepestTop
    self.topsAreKnown = topsAreKnown
    self.longestSegment = longestSegment
  }

  /// Walks a pipe. O(n) in its vertices.
  public init(_ pipe: Pipe) {
    let tops = pipe.parts.lazy.flatMap(\.tops)
    deepestTop = tops.compactMap(\.self).max()
    topsAreKnown = tops.allSatisfy { $0 != nil }
    var longest: Double?
    for part in pipe.parts {
      let frame = LocalFrame(origin: part.vertices[0])
      for (start, end) in zip(part.vertices, part.vertices.dropFirst()) {
        longest = max(longest ?? 0, Segment(frame.local(start), frame.local(end)).length)
      }
    }
    longestSegment = longest
  }

  /// Whether the depth is known at every point of the pipe: at every vertex, and between them.
  ///
  /// A bore sags where nobody measured, and a long segment may hide anything unless it lies in a trench or duct.
  public func isKnownThroughout(laid laying: LayingMethod, interpolationLimit: Double) -> Bool {
    guard topsAreKnown else { return false }
    guard let longestSegment else { return true }
    switch laying {
    case .trenchless: return false
    case .openCut, .duct: return true
    case .tunnel, .aerial, .unknown: return longestSegment <= interpolationLimit
    }
  }
}
