internal import ConflictRules
internal import GEOSKernel
internal import NetworkModel
internal import PlanarGeometry

/// Which pipes are worth assessing for a dig. It may name too many, never one too few.
protocol CandidateFilter {
  /// The pipes that may lie in one of their own zones, or near enough to matter without one; ascending.
  func pipes(concernedBy dig: DigInFrame, using context: GEOSContext) throws -> [Int]
  /// The pipes whose worst-case gap may be at most a distance, in ticks; ascending.
  func pipes(withinWorstGap ticks: Double, of dig: DigInFrame, using context: GEOSContext) throws -> [Int]
}

/// Every pipe, always: the filter of the slow twin.
struct NoFilter: CandidateFilter {
  let count: Int

  func pipes(concernedBy dig: DigInFrame, using context: GEOSContext) -> [Int] { Array(0..<count) }
  func pipes(withinWorstGap ticks: Double, of dig: DigInFrame, using context: GEOSContext) -> [Int] { Array(0..<count) }
}

/// GEOS's own tree over boxes, each grown by what its own pipe can reach.
struct BoxFilter: CandidateFilter {
  /// Boxes grown by everything but the dig's own placement.
  private let concerned: BoxTree
  /// Boxes grown by half width and uncertainty alone.
  private let bare: BoxTree

  init(_ pipes: [Pipe], _ profile: SearchProfile) throws {
    var concernedBoxes: [GridBox] = []
    var bareBoxes: [GridBox] = []
    for pipe in pipes {
      let terms = PipeTerms(pipe.attributes, profile)
      let envelope = PipeEnvelope(terms, depths: DepthSummary(pipe))
      let own = envelope.halfWidth + envelope.horizontal
      bareBoxes.append(pipe.box.grown(by: Self.ticks(own)))
      concernedBoxes.append(pipe.box.grown(by: Self.ticks(own + terms.reach)))
    }
    concerned = try BoxTree(concernedBoxes)
    bare = try BoxTree(bareBoxes)
  }

  func pipes(concernedBy dig: DigInFrame, using context: GEOSContext) throws -> [Int] {
    try concerned.query(Self.box(of: dig, grownBy: 0), context: context)
  }

  func pipes(withinWorstGap ticks: Double, of dig: DigInFrame, using context: GEOSContext) throws -> [Int] {
    try bare.query(Self.box(of: dig, grownBy: ticks), context: context)
  }

  private static func box(of dig: DigInFrame, grownBy ticks: Double) -> GridBox {
    dig.box.grown(by: Self.ticks(ticks + dig.placement))
  }

  /// Whole ticks, one more than asked so that the tolerance of the law is inside too; no two stored positions lie
  /// farther apart than the bound.
  static func ticks(_ distance: Double) -> Int64 {
    Int64(min(distance, 4 * Tick.largestMetres * Tick.perMetre).rounded(.up)) + 1
  }
}
