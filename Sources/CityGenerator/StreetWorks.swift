internal import NetworkModel
internal import PlanarGeometry

/// Lays pipes in one tile: numbers them, decides what of them is recorded, and keeps them in order.
struct StreetWorks {
  /// How far survey points of a main lie apart, in metres: the least, and the most that a last piece may be.
  private static let step = (least: 5.0, last: 39.0)
  private static let years = [1978, 1986, 1992, 1997, 2001, 2004, 2007, 2010, 2013, 2016, 2019, 2022]

  let scenario: Scenario
  let district: District
  let tile: Int
  /// What was laid, in order.
  private(set) var pipes: [Pipe] = []
  private var serial = 0
  var numbers: SeededNumbers

  init(_ scenario: Scenario, place: TileOrder.Place, tile: Int) {
    self.scenario = scenario
    self.tile = tile
    district = District(of: place, seed: scenario.seed)
    numbers = SeededNumbers(seed: scenario.seed, .line, tile)
  }

  /// What the pipes of one main have in common.
  func attributes(of line: UtilityLine) -> (attributes: PipeAttributes, numbers: SeededNumbers) {
    var own = SeededNumbers(seed: scenario.seed, .line, tile, serial + 1)
    var attributes = PipeAttributes(assetClass: line.assetClass)
    attributes.subclass = line.subclass
    attributes.owner = district.owner(of: line.assetClass)
    attributes.pressure = line.pressure
    attributes.voltageKilovolts = line.voltages.isEmpty ? nil : own.pick(line.voltages)
    // Material goes with size, and what is known of the laying with age: a city has few sets of attributes.
    let size = own.below(line.diameters.count)
    attributes.material = line.materials[size % line.materials.count]
    let diameter = Int64(line.diameters[size]) * Tick.perMillimetre
    (attributes.halfWidth, attributes.outerHeight) = (diameter / 2, diameter)
    let year = own.pick(Self.years)
    attributes.installed = year
    attributes.laying = own.permille(40) ? .trenchless : year < 1990 ? .unknown : .openCut
    attributes.quality = Self.quality(own.below(100))
    attributes.status = own.permille(scenario.shares.abandoned) ? .abandoned : .inService
    return (attributes, own)
  }

  private static func quality(_ percent: Int) -> SurveyQuality {
    switch percent {
    case ..<3: .exposed
    case ..<40: .surveyed
    case ..<88: .detected
    case ..<97: .records
    default: .unknown
    }
  }

  /// Lays a main along a street from end to end, a pipe every one to four survey points.
  mutating func lay(_ line: UtilityLine, along curve: StreetCurve, left offset: Double) {
    let (attributes, start) = attributes(of: line)
    var own = start
    let metres = curve.length / 1000
    var cover = own.integer(line.cover)
    if line.assetClass == .drainage, own.permille(50) { cover += own.integer(100...500) }
    // A drain falls with the street; the cover of everything else only wanders.
    let fall = line.assetClass == .drainage ? own.integer(-2...4) : 0
    var along = 0.0
    var vertices = [curve.position(at: 0, left: offset).gridPoint]
    var tops = [Int64(cover)]
    var pieces = Self.pieces(&own)
    while along < metres {
      along += Self.step(&own, rest: metres - along)
      let isLast = along > metres - 0.001
      vertices.append(curve.position(at: isLast ? 1 : along / metres, left: offset).gridPoint)
      cover = min(max(cover + fall + own.integer(-5...5), 35), 1_150)
      tops.append(Int64(cover))
      guard vertices.count > pieces || isLast else { continue }
      add(line, attributes, vertices, tops, &own)
      addPoints(line, attributes, at: vertices[0], cover: tops[0], &own)
      vertices.removeFirst(vertices.count - 1)
      tops.removeFirst(tops.count - 1)
      pieces = Self.pieces(&own)
    }
  }

  /// The next survey point: so far ahead that what is left is never shorter than the least step.
  private static func step(_ own: inout SeededNumbers, rest: Double) -> Double {
    if rest <= step.last { return rest <= 2 * step.least + 1 || own.permille(300) ? rest : rest / 2 }
    let wish = step.least + own.number(0...14.6) + own.number(0...14.6)
    return min(wish, rest - step.least)
  }

  /// Segments of the next pipe.
  private static func pieces(_ own: inout SeededNumbers) -> Int { own.pick([1, 1, 2, 2, 2, 2, 3, 3, 3, 4]) }

  /// Adds a line with what is known of it; depths in centimetres.
  mutating func add(
    _ line: UtilityLine, _ shared: PipeAttributes, _ vertices: [GridPoint], _ tops: [Int64],
    _ own: inout SeededNumbers
  ) {
    var attributes = shared
    let isKnown = !own.permille(scenario.shares.unknownDepth)
    if isKnown { attributes.depthReference = .crown }
    if own.permille(scenario.shares.unknownDiameter) { (attributes.halfWidth, attributes.outerHeight) = (nil, nil) }
    if line.assetClass == .gas, own.permille(scenario.shares.unknownPressure) { attributes.pressure = nil }
    let part = Pipe.Part(vertices: vertices, tops: tops.map { isKnown ? $0 * 10 * Tick.perMillimetre : nil })
    append(line.letter, attributes, part)
  }

  /// Adds a pipe under the next number of the tile.
  mutating func append(_ letter: String, _ attributes: PipeAttributes, _ part: Pipe.Part) {
    serial += 1
    pipes.append(Pipe(id: "\(letter)\(tile)-\(serial)", attributes: attributes, parts: [part]))
  }

  /// Adds the manhole, valve or hydrant at the head of a pipe, where there is one.
  private mutating func addPoints(
    _ line: UtilityLine, _ shared: PipeAttributes, at point: GridPoint, cover: Int64, _ own: inout SeededNumbers
  ) {
    let kind: AssetKind
    switch line.assetClass {
    case .drainage where own.permille(260), .telecom where own.permille(80): kind = .manhole
    case .water where own.permille(140): kind = own.permille(300) ? .hydrant : .valve
    case .gas where own.permille(90): kind = .valve
    default: return
    }
    var attributes = shared
    attributes.kind = kind
    attributes.laying = .unknown
    (attributes.voltageKilovolts, attributes.depthReference, attributes.outerHeight) = (nil, nil, nil)
    let diameter = Int64(own.integer(7...15)) * 100 * Tick.perMillimetre
    attributes.halfWidth = own.permille(scenario.shares.unknownDiameter) ? nil : diameter / 2
    if !own.permille(scenario.shares.unknownDepth) {
      attributes.outerHeight = (cover + Int64(own.integer(20...90))) * 10 * Tick.perMillimetre
    }
    append(line.letter + "V", attributes, Pipe.Part(vertices: [point], tops: [0]))
  }
}
