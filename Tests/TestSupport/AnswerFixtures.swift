public import ConflictRules
public import ConflictSearch
import GEOSKernel
public import NetworkModel
import PlanarGeometry
public import Testing

/// A network in no real place: pipes, and by default a declared coverage that no test leaves by accident.
public func network(
  _ pipes: [Pipe], coverage: [CoverageArea] = [CoverageArea.everywhere], rejects: [RejectedRecord] = [],
  unplaced: Int = 0, asOf: String? = nil
) throws -> Network {
  let operation = StoredOperation(
    source: "OGC:CRS84", pipeline: "+proj=noop", accuracyMetres: nil, addedMetres: 0, datum: "same", projVersion: "0")
  let crs = StoredCRS(identifier: "TEST:1", name: "nowhere", scaleErrorPPM: 0, fromGeographic: operation)
  var builder = NetworkDraft(name: "test", crs: crs)
  builder.asOf = asOf
  builder.pipes = pipes
  builder.coverage = coverage
  builder.rejects = rejects
  builder.unplaced = unplaced
  return try builder.finish()
}

extension CoverageArea {
  /// Ten thousand kilometres around the origin, for all classes.
  public static var everywhere: CoverageArea {
    CoverageArea(polygons: [polygon(corners((-1e7, -1e7), (1e7, 1e7)))], classes: [])
  }
}

/// The answer of the search with its index, which must equal that of the slow twin to the last bit of every field.
public func answer(
  of dig: Dig, in network: Network, under profile: RuleProfile, classes: [AssetClass]? = nil,
  ageLimit: ConflictQuery.AgeLimit? = nil, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Answer {
  let query = ConflictQuery(dig, classes: classes, ageLimit: ageLimit)
  let context = try GEOSContext()
  let indexed = try SiteSearch(network, under: profile).answer(query, using: context)
  for filter in [BruteForceSearch.Filter.nothing, .boxTree] {
    let slow = try BruteForceSearch(network, under: profile, behind: filter).answer(query, using: context)
    #expect(
      AnswerDigest(indexed) == AnswerDigest(slow), "the search and its slow twin behind \(filter) differ",
      sourceLocation: sourceLocation)
  }
  return indexed
}

/// The answer for some pipes alone.
public func answer(
  of dig: Dig, among pipes: [Pipe], under profile: RuleProfile, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Answer {
  try answer(of: dig, in: try network(pipes), under: profile, sourceLocation: sourceLocation)
}

extension Answer {
  /// `strike test/strike certain` by pipe id: what a reader would check first.
  public var gist: [String: String] {
    Dictionary(
      findings.map { ($0.pipe.id, "\($0.zone.severity) \($0.zone.zone) \($0.certainty)") },
      uniquingKeysWith: { first, _ in first })
  }

  /// The finding of a pipe, nil where it is none.
  public func finding(_ id: String) -> Finding? { findings.first { $0.pipe.id == id } }
}
