public import NetworkModel
public import PlanarGeometry

/// Where made-up pipes lie.
public struct RandomField: Sendable {
  /// Around what position.
  public var middle = GridPoint(x: 0, y: 0)
  /// How far from it pipes begin, in ticks.
  public var reach: Int64 = 3_000_000
  /// How long their segments are at most, along each axis.
  public var stride: Int64 = 300_000
  /// What positions are multiples of: 10 for whole millimetres.
  public var step: Int64 = 10
  /// Most vertices of a part.
  public var longest = 6

  /// Three hundred metres around the origin, in whole millimetres.
  public init() {}

  /// A position within reach of the middle.
  public func position(_ random: inout SplitMix64) -> GridPoint {
    GridPoint(
      x: (middle.x + random.integer(in: -reach...reach)) / step * step,
      y: (middle.y + random.integer(in: -reach...reach)) / step * step)
  }

  /// A position within a stride of another.
  public func next(_ point: GridPoint, _ random: inout SplitMix64) -> GridPoint {
    GridPoint(
      x: point.x + random.integer(in: -stride...stride) / step * step,
      y: point.y + random.integer(in: -stride...stride) / step * step)
  }
}

/// A pipe of any class and kind, with any of its attributes recorded or not.
public func anyPipe(_ id: String, _ random: inout SplitMix64, in field: RandomField = RandomField()) -> Pipe {
  let isPoint = random.chance(oneIn: 4)
  let hasDepths = !random.chance(oneIn: 3)
  let parts = (0..<(random.chance(oneIn: 3) ? random.integer(in: 2...3) : 1)).map { _ in
    var vertices = [field.position(&random)]
    for _ in 0..<(isPoint ? 0 : random.integer(in: 0...field.longest - 1)) {
      vertices.append(random.chance(oneIn: 20) ? vertices[0] : field.next(vertices[vertices.count - 1], &random))
    }
    let tops = vertices.map { _ in
      hasDepths && !random.chance(oneIn: 6) ? random.integer(in: -5_000...90_000 as ClosedRange<Int64>) : nil
    }
    return Pipe.Part(vertices: vertices, tops: tops)
  }
  var pipe = Pipe(id: id, assetClass: random.pick(AssetClass.allCases) ?? .other, parts: parts)
  if random.chance(oneIn: 10) { (pipe.classIsUnknown, pipe.assetClass) = (true, .other) }
  pipe.kind = random.pick(AssetKind.allCases) ?? .line
  pipe.laying = random.pick(LayingMethod.allCases) ?? .unknown
  pipe.status = random.pick(AssetStatus.allCases) ?? .unknown
  pipe.quality = random.pick(SurveyQuality.allCases) ?? .unknown
  measure(&pipe, &random)
  describe(&pipe, &random)
  return pipe
}

private func measure(_ pipe: inout Pipe, _ random: inout SplitMix64) {
  func maybe(_ largest: Int64, _ random: inout SplitMix64) -> Int64? {
    random.chance(oneIn: 3) ? nil : random.integer(in: 0...largest)
  }
  pipe.halfWidth = maybe(8_000, &random)
  pipe.outerHeight = maybe(16_000, &random)
  pipe.wallIsAssumed = random.chance(oneIn: 5)
  pipe.depthReference = random.chance(oneIn: 3) ? nil : random.pick(DepthReference.allCases)
  pipe.depthReferenceIsUnknown = random.chance(oneIn: 8)
  pipe.horizontalUncertainty = maybe(20_000, &random)
  pipe.verticalUncertainty = maybe(9_000, &random)
  pipe.importUncertainty = random.chance(oneIn: 3) ? random.integer(in: 0...5_000) : 0
}

private func describe(_ pipe: inout Pipe, _ random: inout SplitMix64) {
  pipe.pressure = random.chance(oneIn: 2) ? nil : random.pick(PressureClass.allCases)
  // A number that agrees with the class, contradicts it, or stands alone.
  pipe.pressureMegapascals = random.chance(oneIn: 2) ? nil : random.pick([0.005, 0.01, 0.2, 0.4, 0.8, 1.6, 4])
  pipe.voltageKilovolts = random.chance(oneIn: 2) ? nil : random.pick([0.4, 10, 110, -0.0])
  pipe.installed = random.chance(oneIn: 2) ? nil : random.integer(in: 1900...2026)
  pipe.subclass = random.chance(oneIn: 3) ? random.pick(["main", "", "a\u{0}b"]) : nil
  pipe.owner = random.chance(oneIn: 2) ? random.pick(["A", "B", "Stadtwerke Süd"]) : nil
  pipe.contact = random.chance(oneIn: 4) ? "0800 1" : nil
  pipe.material = random.chance(oneIn: 2) ? random.pick(["PE", "steel"]) : nil
}
