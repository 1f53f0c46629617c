internal import ConflictRules
public import NetworkModel
internal import PlanarGeometry

/// One pipe held against one dig under one profile: everything that decides whether it is a finding, and why.
///
/// The search keeps what it needs of it; `explain` shows all of it. Lengths in metres unless a name says ticks.
public struct PipeAssessment: Sendable {
  /// The pipe.
  public let pipe: PipeLabel
  /// c, distance in plan between dig and centreline.
  public let distance: Double
  /// e, how deep the centreline reaches into the dig.
  public let intrusion: Double
  /// h, half of the outer width.
  public let halfWidth: Double
  /// v, outer height; nil where nothing can separate the pipe.
  public let outerHeight: Double?
  /// uh, with what import may have moved the pipe by.
  public let horizontalUncertainty: Double
  /// uv; nil where no depth of this pipe can separate it.
  public let verticalUncertainty: Double?
  /// The gaps of semantics section 3.
  public let gaps: Gaps
  /// The zones that match the pipe, most severe first, strike among them.
  public let zones: [ZoneAssessment]
  /// Depths over N*, the part of the pipe near enough for its most severe zone in plan.
  public let depth: Depth
  /// What was not recorded and therefore assumed, as a finding lists it.
  public let assumptions: [String]
  /// Whether a zone of the profile besides the built-in strike matches the pipe by what was recorded of it.
  ///
  /// A zone that matches only because an attribute is unknown may be none of the pipe's: where such a zone does not
  /// make it a finding, the pipe counts as one without a rule, or an unknown pressure could clear what a known one
  /// would not.
  public let isRuled: Bool
  let measured: MeasuredPipe

  /// Horizontal gaps in metres.
  public struct Gaps: Hashable, Sendable {
    /// From the edge of the dig to the outer wall as recorded.
    public let horizontal: Double
    /// If every uncertainty goes against the dig.
    public let worst: Double
    /// If every uncertainty goes its way.
    public let best: Double

    /// The worst gap for sorting, in whole nanometres: gaps that are equal must not be told apart by rounding.
    var worstKey: Double { (worst * 1e9).rounded() }
    /// The nominal gap for sorting, in whole nanometres.
    var horizontalKey: Double { (horizontal * 1e9).rounded() }
  }

  /// Depths in metres, nil where unknown.
  public struct Depth: Hashable, Sendable {
    /// Least depth of the top.
    public let top: Double?
    /// Greatest depth of the bottom.
    public let bottom: Double?
    /// Nominal vertical gap to the dig.
    public let gap: Double?
    /// a as it counts beside this pipe; nil for an open excavation.
    public let digTop: Double?
  }

  /// The zone that makes the pipe a finding, nil where it is none.
  public var finding: ZoneAssessment? { zones.first(where: \.holds) }
  /// Whether the pipe lies in one of its zones in plan, separated or not.
  public var isCandidate: Bool { zones.contains(where: \.isHorizontallyIn) }
  /// Whether depth alone keeps the pipe from being a finding.
  public var isSeparated: Bool { isCandidate && finding == nil }
}

extension PipeAssessment {
  /// - Parameter withDepths: whether N of every zone is wanted, to be explained, and not only where it decides.
  init(
    _ pipe: PipeLabel, _ terms: PipeTerms, _ measured: MeasuredPipe, against dig: DigInFrame, withDepths: Bool
  ) {
    let zones = terms.zones.map { ZoneAssessment($0, of: measured, dig: dig, withDepths: withDepths) }
    let envelope = measured.envelope
    let starZone = zones.first(where: \.isHorizontallyIn)
    let ownZone = zones.first(where: \.holds)
    let star = starZone.flatMap { $0.near ?? NearDepths(within: $0.limit, of: measured, dig: dig) }
    let isOwn = ownZone.map { $0.matched === starZone?.matched } ?? true
    let own = isOwn ? star : ownZone.flatMap { $0.near ?? NearDepths(within: $0.limit, of: measured, dig: dig) }

    self.measured = measured
    self.pipe = pipe
    self.zones = zones
    self.isRuled = terms.isRuledByRecord || zones.contains { $0.matched.order >= 0 && $0.holds }
    self.distance = Tick.metres(measured.distance)
    self.intrusion = Tick.metres(measured.intrusion)
    self.halfWidth = Tick.metres(envelope.halfWidth)
    self.outerHeight = envelope.height.map(Tick.metres)
    self.horizontalUncertainty = Tick.metres(envelope.horizontal)
    self.verticalUncertainty = envelope.vertical.map(Tick.metres)
    self.gaps = Gaps(measured, dig)
    self.depth = Depth(star, dig)
    let depthIsAssumed = !(star?.areKnown ?? true) || !(ownZone == nil || own?.areKnown ?? true)
    self.assumptions = Self.assumptions(
      terms.shared.attributes, envelope, zones.filter(\.holds).map(\.matched), depthIsAssumed: depthIsAssumed)
  }

  /// - Parameter held: the zones that the pipe is in.
  static func assumptions(
    _ pipe: PipeAttributes, _ envelope: PipeEnvelope, _ held: [MatchedZone], depthIsAssumed: Bool
  ) -> [String] {
    var named: [String] = []
    named.reserveCapacity(4)
    if pipe.classIsUnknown { named.append("class") }
    if envelope.diameterIsAssumed || envelope.heightIsAssumed { named.append("diameter") }
    if pipe.wallIsAssumed { named.append("wall") }
    if depthIsAssumed { named.append("depth") }
    if pipe.depthReferenceIsUnknown { named.append("depthReference") }
    if envelope.qualityIsAssumed { named.append("quality") }
    var asked: Set<String> = []
    for zone in held where !zone.match.unknownAttributes.isEmpty { asked.formUnion(zone.match.unknownAttributes) }
    return asked.isEmpty ? named : named + asked.subtracting(named).sorted()
  }
}

extension PipeAssessment.Gaps {
  init(_ measured: MeasuredPipe, _ dig: DigInFrame) {
    horizontal = Tick.metres(measured.horizontalGap)
    worst = Tick.metres(measured.worstGap(dig))
    best = Tick.metres(measured.bestGap(dig))
  }
}

extension PipeAssessment.Depth {
  init(_ near: NearDepths?, _ dig: DigInFrame) {
    top = near?.top.map(Tick.metres)
    bottom = near?.bottom.map(Tick.metres)
    digTop = dig.dig.bore == nil ? nil : (near.map { Tick.metres($0.roof) } ?? Tick.metres(dig.top))
    if let near, let top = near.top, let bottom = near.bottom, dig.bottom.isFinite {
      gap = Tick.metres(max(0, top - dig.bottom, near.roof > 0 ? near.roof - bottom : 0))
    } else {
      gap = nil
    }
  }
}
