import ConflictRules
import GEOSKernel
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

/// The exact code against points taken along every line: crude, independent, and right to half a step.
@Suite struct OracleTests {
  @Test(arguments: Seeds.smoke) func `distances are those of sampled points`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<4 {
      let (dig, pipe) = (randomDig(&random), randomPipe("P", &random))
      let sampled = try SampledScene(pipe, dig, interpolate: 75)
      let distance = try measured(pipe, dig).distance
      let note: Comment = "seed \(seed).\(round): \(pipe.parts) \(dig.footprint)"
      #expect(distance <= sampled.distance + 1e-5, note)
      #expect(distance >= sampled.distance - sampled.step, note)
    }
  }

  @Test(arguments: Seeds.smoke) func `the near part has the length and the depths of sampled points`(seed: UInt64)
    throws
  {
    var random = SplitMix64(seed: seed)
    for round in 0..<4 {
      let (dig, pipe) = (randomDig(&random), randomPipe("P", &random))
      let limit = Double(random.integer(in: 0...4)) * Tick.perMetre
      let sampled = try SampledScene(pipe, dig, interpolate: 75)
      let near = try NearDepths(within: limit, of: measured(pipe, dig), dig: DigInFrame(dig))
      let note: Comment = "seed \(seed).\(round): within \(limit) of \(pipe.parts) \(dig.footprint)"

      let inside = sampled.samples.filter { $0.distance <= limit }
      let perhaps = sampled.samples.filter { $0.distance <= limit + sampled.step / 2 }
      let part = NearPart(
        of: try measured(pipe, dig).centreline, within: limit + Tolerance.ticks, of: DigInFrame(dig).shape,
        keepsSegments: true)
      #expect(part.length == near.length)
      let slack = Double(part.segments.count + 4) * sampled.step
      #expect(near.length >= inside.reduce(0) { $0 + $1.length } - slack, note)
      #expect(near.length <= perhaps.reduce(0) { $0 + $1.length } + slack, note)

      if inside.contains(where: { $0.top == nil }) { #expect(!part.depthIsKnown, note) }
      for top in inside.compactMap(\.top) {
        if let least = near.top { #expect(least <= top + 1e-6, note) }
        if let greatest = near.deepestTop { #expect(greatest >= top - 1e-6, note) }
      }
    }
  }

  @Test(arguments: Seeds.smoke)
  func `no zone is missed that sampled points prove`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<3 {
      let (dig, rules) = (randomDig(&random), randomProfile(&random))
      for index in 0..<3 {
        let pipe = randomPipe("P\(index)", &random)
        let sampled = try SampledScene(pipe, dig, interpolate: rules.assumptions.interpolate)
        let found = try answer(of: dig, among: [pipe], under: rules)
        let held = Set(found.findings.flatMap(\.zones).map(\.ruleID))
        for zone in [rules.strikeZone] + rules.zones where zone.match(pipe) != nil {
          let proven = sampled.proves(zone, envelope(pipe, rules))
          #expect(
            !proven || held.contains(zone.ruleID), "seed \(seed).\(round): \(zone.ruleID) of \(pipe) for \(dig)")
        }
        #expect(!sampled.refutes(found, rules, envelope(pipe, rules)), "seed \(seed).\(round): \(pipe)")
      }
    }
  }

  @Test(arguments: Seeds.smoke) func `GEOS finds no other distance`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let context = try GEOSContext()
    for round in 0..<8 {
      let (dig, pipe) = (randomDig(&random), randomPipe("P", &random))
      let shape = LocalShape(dig.footprint)
      let lines = try context.multiLine(pipe.parts.map { $0.vertices.map(shape.frame.local) })
      let areas = try context.multiPolygon(shape.rings.map { PolygonRings(shell: $0[0], holes: Array($0.dropFirst())) })
      let axes = try context.multiLine(shape.axes)
      let distance = try measured(pipe, dig).distance
      let note: Comment = "seed \(seed).\(round): \(pipe.parts) \(dig.footprint)"
      let comes = { (ticks: Double) in
        if !shape.rings.isEmpty, try areas.isWithin(ticks, of: lines) { return true }
        return try !shape.axes.isEmpty && axes.isWithin(ticks + shape.radius, of: lines)
      }
      #expect(try comes(distance + 1e-3), note)
      if distance > 1e-3 { #expect(try !comes(distance - 1e-3), note) }
    }
  }
}

/// A pipe as points a quarter of a metre apart, each with its distance from the dig.
private struct SampledScene {
  struct Sample {
    let point: Point
    /// Distance from S, at most half a step too large.
    let distance: Double
    /// t, nil where it is unknown.
    let top: Double?
    /// The length it stands for.
    let length: Double
  }

  /// In ticks.
  let step = 2_500.0
  let dig: Dig
  let samples: [Sample]
  private let ends: [Point]

  var distance: Double { samples.map(\.distance).min() ?? .infinity }

  init(_ pipe: Pipe, _ dig: Dig, interpolate: Double) throws {
    let frame = LocalFrame(origin: GridPoint(x: 0, y: 0))
    let step = self.step
    let area = dig.footprint.polygons.map { polygon in
      PolygonRings(shell: polygon.shell.map(frame.local), holes: polygon.holes.map { $0.map(frame.local) })
    }
    let locator = try area.isEmpty ? nil : PointLocator(area, context: GEOSContext())
    let rings = area.flatMap { [$0.shell] + $0.holes }
    let axes = dig.footprint.lines.map { $0.map(frame.local) }
    let boundary = (rings + axes).flatMap { Self.along($0, step, atMiddles: false).map(\.point) }
    let radius = Double(dig.footprint.radius)
    self.dig = dig
    self.ends = dig.bore == nil ? [] : axes.flatMap { [$0[0], $0[$0.count - 1]] }
    self.samples = try pipe.parts.flatMap { part in
      try Self.along(part.vertices.map(frame.local), step, atMiddles: true).map { sample in
        let isInside = try locator.map { try $0.locate(sample.point) != .exterior } ?? false
        let gap = (boundary.map { $0.distance(to: sample.point) }.min() ?? .infinity) - radius
        return Sample(
          point: sample.point, distance: isInside ? 0 : max(0, gap),
          top: Self.top(of: part, at: sample, laid: pipe.laying, interpolate), length: sample.length)
      }
    }
  }

  /// Whether sampled points prove that a pipe is in a zone: near enough, and at every sample or at one sample each
  /// neither below the dig nor above its roof.
  func proves(_ zone: Zone, _ envelope: PipeEnvelope) -> Bool {
    let near = samples.filter { $0.distance <= limit(of: zone, envelope) }
    guard !near.isEmpty else { return false }
    guard let metres = zone.verticalMetres, let uv = envelope.vertical, let height = envelope.height else {
      return true
    }
    if near.contains(where: { $0.top == nil }) { return true }
    let clearance = metres * Tick.perMetre
    let tops = near.compactMap(\.top)
    let bottom = dig.bottom.map(Double.init) ?? .infinity
    let isNotBelow = tops.contains { $0 - uv - bottom <= clearance }
    let isNotAbove = hasNoRoof(near) || tops.contains { Double(dig.top) - $0 - height - uv <= clearance }
    return isNotBelow && isNotAbove
  }

  /// Whether an answer names a zone that no sample comes near.
  func refutes(_ answer: Answer, _ rules: RuleProfile, _ envelope: PipeEnvelope) -> Bool {
    answer.findings.flatMap(\.zones).contains { zone in distance - step > limit(of: zone, envelope) }
  }

  private func limit(of zone: Zone, _ envelope: PipeEnvelope) -> Double {
    zone.reachMetres * Tick.perMetre + (zone.baseline == .edge ? envelope.halfWidth : 0) + envelope.horizontal
      + Double(dig.placement)
  }

  private func hasNoRoof(_ near: [Sample]) -> Bool {
    guard let bore = dig.bore else { return true }
    guard !bore.endsArePits else { return false }
    return near.contains { sample in
      ends.contains { $0.distance(to: sample.point) <= 6 * Double(bore.recordedTop) }
    }
  }

  private typealias Place = (point: Point, segment: Int, fraction: Double, length: Double)

  /// Points along a line: its vertices and a step apart, or the middles of pieces of a step.
  private static func along(_ line: [Point], _ step: Double, atMiddles: Bool) -> [Place] {
    if line.count == 1 { return [(line[0], 0, 0, 0)] }
    return line.indices.dropLast().flatMap { index -> [Place] in
      let segment = Segment(line[index], line[index + 1])
      let count = max(1, Int((segment.length / step).rounded(.up)))
      let shift = atMiddles ? 0.5 : 0
      let places = (0..<count).map { (Double($0) + shift) / Double(count) } + (atMiddles ? [] : [1])
      return places.map { (segment.point(at: $0), index, $0, segment.length / Double(count)) }
    }
  }

  private static func top(
    of part: Pipe.Part, at place: Place, laid laying: LayingMethod, _ interpolate: Double
  ) -> Double? {
    guard part.vertices.count > 1 else { return part.tops[0].map(Double.init) }
    let (start, end) = (part.vertices[place.segment], part.vertices[place.segment + 1])
    guard let first = part.tops[place.segment], let last = part.tops[place.segment + 1] else { return nil }
    if laying == .trenchless { return nil }
    let (dx, dy) = (Double(end.x - start.x), Double(end.y - start.y))
    let length = (dx * dx + dy * dy).squareRoot()
    if laying != .openCut, laying != .duct, length > interpolate * Tick.perMetre { return nil }
    return Double(first) + place.fraction * Double(last - first)
  }
}
