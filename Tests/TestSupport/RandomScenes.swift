public import ConflictRules
public import ConflictSearch
public import NetworkModel
import PlanarGeometry

// Scenes on a coarse grid of whole metres, a few of them across, so that ties, touching, overlapping and repeated
// positions are the rule and not the exception.

/// A whole number of metres near the origin.
public func randomPlace(_ random: inout SplitMix64, within reach: Int = 8) -> Place {
  (Double(random.integer(in: -reach...reach)), Double(random.integer(in: -reach...reach)))
}

/// A gas or water pipe or a chamber, anything of it perhaps unknown.
public func randomPipe(_ id: String, _ random: inout SplitMix64) -> Pipe {
  if random.chance(oneIn: 5) {
    return randomlyKnown(
      chamber(
        id, randomPlace(&random, within: 14), top: random.chance(oneIn: 4) ? nil : 0,
        bottom: random.chance(oneIn: 3) ? nil : 2,
        diameter: 1, kind: random.chance(oneIn: 2) ? .valve : .chamber),
      &random)
  }
  // Short pipes here and there, and now and then one across everything.
  let (x, y) = randomPlace(&random, within: 14)
  let reach = random.chance(oneIn: 4) ? 16 : 4
  let parts = (0..<(random.chance(oneIn: 4) ? 2 : 1)).map { _ in
    (0..<random.integer(in: 2...4)).map { _ in
      let (dx, dy) = randomPlace(&random, within: reach)
      return (x + dx, y + dy)
    }
  }
  var made = pipe(
    id, random.chance(oneIn: 3) ? .water : .gas, parts: parts, diameter: random.pick([0.2, 1, 2]) ?? 1)
  let isKnown = !random.chance(oneIn: 4)
  let least = Int64(random.integer(in: 0...8)) * 5_000
  for part in made.parts.indices {
    made.parts[part].tops = made.parts[part].tops.map { _ in
      isKnown || random.chance(oneIn: 2) ? least + Int64(random.integer(in: 0...2)) * 5_000 : nil
    }
  }
  return randomlyKnown(made, &random)
}

private func randomlyKnown(_ pipe: Pipe, _ random: inout SplitMix64) -> Pipe {
  pipe.with { pipe in
    if random.chance(oneIn: 6) { (pipe.halfWidth, pipe.outerHeight) = (nil, nil) }
    pipe.quality = random.pick([.exposed, .surveyed, .surveyed, .detected, .records, .unknown]) ?? .unknown
    pipe.laying = random.pick([.openCut, .openCut, .openCut, .duct, .unknown, .unknown, .trenchless]) ?? .unknown
    pipe.horizontalUncertainty = random.chance(oneIn: 3) ? nil : random.pick([0, 0, 10_000])
    pipe.verticalUncertainty = random.chance(oneIn: 3) ? nil : random.pick([0, 0, 5_000])
    pipe.pressure = random.chance(oneIn: 4) ? nil : random.pick([.low, .medium, .high])
    pipe.owner = random.chance(oneIn: 3) ? nil : random.pick(["A", "B"])
    if random.chance(oneIn: 10) { (pipe.classIsUnknown, pipe.assetClass) = (true, .other) }
  }
}

/// A pit (with a hole, or of several parts), a trench, a disc or a bore.
public func randomDig(_ random: inout SplitMix64) -> Dig {
  let depth: Double? = random.chance(oneIn: 8) ? nil : Double(random.integer(in: 1...3)) / 2
  let placement = Double(random.integer(in: 0...1))
  let (x, y) = randomPlace(&random, within: 4)
  let (width, height) = (Double(random.integer(in: 1...5)), Double(random.integer(in: 1...5)))
  switch random.integer(in: 0...6) {
  case 0: return square((x, y), (x + width, y + height), depth: depth, placement: placement)
  case 1:
    let hole = corners((x + 1, y + 1), (x + 1 + width, y + 1 + height))
    return pit(corners((x, y), (x + 2 + width, y + 2 + height)), holes: [hole], depth: depth, placement: placement)
  case 2:
    return square((x, y), (x + width, y + height), depth: depth, placement: placement).with {
      $0.footprint.polygons.append(polygon([(x - 4, y), (x - 1, y), (x - 1, y + 3)]))
    }
  case 3: return pit([(x, y), (x + width, y + 1), (x + 1, y + height + 1)], depth: depth, placement: placement)
  case 4: return disc((x, y), radius: width, depth: depth, placement: placement)
  case 5:
    let line = [(x, y)] + (0..<random.integer(in: 1...3)).map { _ in randomPlace(&random) }
    return trench(line, width: width, depth: depth, placement: placement)
  default:
    let line = [randomPlace(&random), randomPlace(&random)]
    return bore(line, diameter: 1, top: 1, bottom: depth.map { $0 + 1 }, tolerance: 0.5, pits: random.chance(oneIn: 2))
  }
}

/// One to four zones of any sort, gas and water among the classes they name.
public func randomProfile(_ random: inout SplitMix64) -> RuleProfile {
  var zones = (0..<random.integer(in: 1...3)).map { index in
    zone(
      "z\(index)", random.pick([.any, .listed([.gas]), .listed([.water, .gas])]) ?? .any,
      random.pick(Severity.allCases) ?? .notify, reach: Double(random.integer(in: 0...4)),
      vertical: random.chance(oneIn: 5) ? nil : random.pick([0, 0, 0.5]),
      from: random.chance(oneIn: 3) ? .centreline : .edge,
      when: random.chance(oneIn: 3) ? [ZoneCondition(.pressure, .oneOf([.word("high"), .word("medium")]))] : [])
  }
  zones.append(zone("named", .listed([.gas, .water]), .notify, reach: 1, vertical: 0))
  return profile(zones, unruled: Double(random.integer(in: 0...3))) {
    $0.diameters = [.gas: 2]
    $0.defaultDiameter = 2
    $0.interpolate = Double(random.integer(in: 3...12))
  }
}
