internal import NetworkModel
internal import PlanarGeometry

/// Draws a dig at a chosen gap from a planted pipe, and knows what must be found.
///
/// Planted pipes run from west to east past every planted dig, so the distance to a dig is the gap between two ranges
/// of northings: whole ticks, exact. Many digs lie exactly at a limit, or a millimetre beyond it.
struct PlantedPermit {
  private let plant: Plant
  private var numbers: SeededNumbers
  private let target: Planting.PlantedPipe

  /// A dig from its south to its north edge, in ticks north of the middle of the park.
  private struct Range {
    var south: Int64
    var north: Int64

    /// How far a northing lies outside.
    func gap(to north: Int64) -> Int64 { max(0, max(south - north, north - self.north)) }
  }

  init(_ plant: Plant, numbers: SeededNumbers) {
    self.plant = plant
    self.numbers = numbers
    target = self.numbers.pick(plant.kind.pipes)
  }

  /// The permit.
  mutating func permit(id: String) -> CityPermit {
    let form = numbers.below(6)
    // Whole millimetres, and even, so that half of it is whole too.
    let across = Int64(numbers.integer(form < 2 ? 15...50 : 60...220)) * 2_00 * (form < 2 ? 1 : 2)
    let range = self.range(across: across)
    let isBore = form == 1 && numbers.permille(500)
    let floor = self.floor()
    let tolerance = isBore ? plant.planting.boreTolerance : 0
    let bottom = floor.map { max($0 - tolerance, 2_000) }
    let truth = truth(of: range, bottom: bottom.map { $0 + tolerance })
    return CityPermit(
      id: id, shape: shape(form, range), depth: isBore ? nil : bottom,
      bore: isBore ? CityPermit.Bore(top: max((bottom ?? 40_000) - 5_000, 1_000), bottom: bottom ?? 40_000) : nil,
      method: isBore ? "bore" : ["point", "trench", "pit", "pit", "site", "ring"][form],
      truth: isBore && bottom == nil ? self.truth(of: range, bottom: 40_000 + tolerance) : truth)
  }

  /// The widths, in plan, up to which a pipe is in its zones, the strike first, in the order of the zones.
  private func limits(of pipe: Planting.PlantedPipe) -> [Int64] {
    let uncertainty = pipe.horizontal + plant.planting.placement
    return [pipe.halfWidth + uncertainty]
      + pipe.zones.map { $0.reach + (pipe.isFromCentreline ? 0 : pipe.halfWidth) + uncertainty }
  }

  /// Where the dig lies: across the target, within one of its limits, at one, or a millimetre beyond one.
  private mutating func range(across: Int64) -> Range {
    let limits = limits(of: target).sorted()
    let band = numbers.below(limits.count + 1)
    let beyond: Int64 = band == 0 ? 0 : limits[band - 1] + Tick.perMillimetre
    let last = band < limits.count ? limits[band] : beyond + 40_000
    if band == 0, numbers.permille(600) {
      let south = target.north - Int64(numbers.below(Int(across)))
      return inside(Range(south: south, north: south + across))
    }
    var gap: Int64
    switch numbers.below(4) {
    case 0: gap = last
    case 1: gap = beyond
    default: gap = beyond + Int64(numbers.below(Int(max(1, last - beyond))))
    }
    // Towards the middle of the park, where there is room.
    let room = Plant.halfExtent + abs(target.north) - across
    gap = min(gap, room)
    let south = target.north <= 0 ? target.north + gap : target.north - gap - across
    return inside(Range(south: south, north: south + across))
  }

  /// The dig moved back into the part of the park that is far from all other pipes.
  private func inside(_ range: Range) -> Range {
    let move = max(0, -Plant.halfExtent - range.south) - max(0, range.north - Plant.halfExtent)
    return Range(south: range.south + move, north: range.north + move)
  }

  /// How deep: above the target, down to just where its depth no longer separates it, below it, or not said.
  private mutating func floor() -> Int64? {
    guard let top = target.top, let vertical = target.vertical else {
      return numbers.permille(200) ? nil : Int64(numbers.integer(5...60)) * 1_000
    }
    switch numbers.below(6) {
    case 0: return top - vertical
    case 1: return top - vertical - Tick.perMillimetre
    case 2: return nil
    case 3: return top + Int64(numbers.integer(1...20)) * 1_000
    default: return max(3_000, top - vertical - Int64(numbers.integer(1...15)) * 1_000)
    }
  }

  /// What the profile says of every pipe of the plant.
  private func truth(of range: Range, bottom: Int64?) -> PlantedTruth {
    let findings = plant.kind.pipes.compactMap { pipe -> PlantedTruth.Finding? in
      let limits = limits(of: pipe)
      let gap = range.gap(to: pipe.north)
      let id = plant.id(of: pipe)
      let horizontal = max(0, gap - pipe.halfWidth)
      if gap <= limits[0], !isBelow(pipe, bottom) {
        return PlantedTruth.Finding(pipe: id, severity: "strike", zone: "strike", horizontal: horizontal)
      }
      return zip(pipe.zones, limits.dropFirst()).first { gap <= $1 }.map { zone, _ in
        PlantedTruth.Finding(pipe: id, severity: zone.severity, zone: zone.name, horizontal: horizontal)
      }
    }
    let order = ["strike", "restricted", "notify"]
    let sorted = order.flatMap { severity in findings.filter { $0.severity == severity } }
    return PlantedTruth(profile: plant.planting.profile, plant: plant.kind.name, findings: sorted)
  }

  /// Whether the pipe lies below a dig for certain.
  private func isBelow(_ pipe: Planting.PlantedPipe, _ bottom: Int64?) -> Bool {
    guard let top = pipe.top, let vertical = pipe.vertical, let bottom else { return false }
    return top - vertical > bottom
  }

  /// A shape that reaches from the south to the north edge at least once, never farther, past planted pipes alone.
  private mutating func shape(_ form: Int, _ range: Range) -> CityPermit.Shape {
    let centre = plant.middle.x + Int64(numbers.integer(-200...200)) * 1_000
    let (south, north) = (plant.middle.y + range.south, plant.middle.y + range.north)
    let half = Int64(numbers.integer(20...120)) * 1_000
    func ring(_ corners: [(Int64, Int64)]) -> [GridPoint] {
      (corners + [corners[0]]).map { GridPoint(x: $0.0, y: $0.1) }
    }
    let (west, east) = (centre - half, centre + half)
    let shell = ring([(west, south), (east, south), (east, north), (west, north)])
    switch form {
    case 0: return .point(GridPoint(x: centre, y: (south + north) / 2), radius: (north - south) / 2)
    case 1:
      let axis = (south + north) / 2
      return .line([GridPoint(x: west, y: axis), GridPoint(x: east, y: axis)], width: north - south)
    case 4:
      let (corner, shoulder) = (centre, south + (north - south) / 4)
      return .polygon([
        ring([(west, south), (east, south), (east, shoulder), (corner, shoulder), (corner, north), (west, north)])
      ])
    case 5:
      let margin = min(north - south, 2 * half) / 4
      let hole = ring([
        (west + margin, south + margin), (west + margin, north - margin), (east - margin, north - margin),
        (east - margin, south + margin),
      ])
      return .polygon([shell, hole])
    default: return .polygon([shell])
    }
  }
}
