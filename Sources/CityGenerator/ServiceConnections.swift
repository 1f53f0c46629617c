internal import NetworkModel
internal import PlanarGeometry

/// The short pipes of a street: from the mains to the houses, and ducts from side to side.
enum ServiceConnections {
  /// Metres of street to a house connection, by rank.
  private static let distance = (arterial: 25.0, minor: 9.6)

  /// What is connected, and from how far left of the axis, in metres, by rank.
  private static let services: [(line: UtilityLine, share: Int)] = UtilityLine.mains.compactMap { line in
    switch (line.assetClass, line.subclass) {
    case (.water, "main"): (line, 30)
    case (.drainage, "sanitary"): (line, 26)
    case (.gas, "distribution"): (line, 14)
    case (.power, _): (line, 16)
    case (.telecom, _): (line, 14)
    default: nil
    }
  }

  static func lay(along curve: StreetCurve, isArterial: Bool, _ works: inout StreetWorks) {
    let step = (isArterial ? distance.arterial : distance.minor) * 1000
    var along = works.numbers.number(0...step)
    while along < curve.length - 4_000 {
      connect(at: along / curve.length, of: curve, isArterial: isArterial, &works)
      along += works.numbers.number(0.4 * step...1.6 * step)
    }
    guard isArterial else { return }
    var crossing = works.numbers.number(60_000...200_000)
    while crossing < curve.length - 20_000 {
      cross(at: crossing / curve.length, of: curve, &works)
      crossing += works.numbers.number(90_000...260_000)
    }
  }

  /// One house: straight out from the main to one side of the street, across it where need be.
  private static func connect(
    at share: Double, of curve: StreetCurve, isArterial: Bool, _ works: inout StreetWorks
  ) {
    var choice = works.numbers.below(services.reduce(0) { $0 + $1.share })
    guard
      let service = services.first(where: {
        choice -= $0.share; return choice < 0
      })?.line
    else { return }
    // A low-pressure main has no place in an arterial; houses there hang on the one that has.
    guard let main = service.place(isArterial: isArterial) ?? service.minor else { return }
    let side: Double = works.numbers.permille(650) == (main.offset > 0) ? 1 : -1
    let house = side * works.numbers.number(isArterial ? 18.5...21.8 : 9.6...17)
    shortPipe(service, curve, share, from: main.offset, to: house, diameters: [32, 50, 63, 110], &works)
  }

  /// A duct under the street.
  private static func cross(at share: Double, of curve: StreetCurve, _ works: inout StreetWorks) {
    let ducts = services.map(\.line).filter { [.telecom, .power].contains($0.assetClass) }
    let duct = works.numbers.pick(ducts)
    shortPipe(duct, curve, share, from: -17, to: 17, diameters: duct.diameters, laying: .trenchless, &works)
  }

  private static func shortPipe(
    _ line: UtilityLine, _ curve: StreetCurve, _ share: Double, from start: Double, to end: Double,
    diameters: [Int], laying: LayingMethod = .openCut, _ works: inout StreetWorks
  ) {
    var (attributes, own) = works.attributes(of: line)
    let diameter = Int64(own.pick(diameters)) * Tick.perMillimetre
    (attributes.halfWidth, attributes.outerHeight) = (diameter / 2, diameter)
    attributes.subclass = laying == .trenchless ? "crossing" : "connection"
    attributes.laying = laying
    let cover = own.integer(laying == .trenchless ? 120...260 : 50...120)
    let vertices = [start, end].map { curve.position(at: share, left: $0 * 1000).gridPoint }
    works.add(line, attributes, vertices, [Int64(cover), Int64(cover + own.integer(-15...15))], &own)
  }
}
