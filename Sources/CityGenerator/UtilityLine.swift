internal import NetworkModel

/// One sort of main as cities lay them: where in the street, how often, how large, how deep.
struct UtilityLine: Sendable {
  /// Where it lies in a street of one rank.
  struct Place: Sendable {
    /// Metres left of the axis; mains of one class keep their side.
    let offset: Double
    /// In how many streets of a thousand.
    let permille: Int
    /// How many lie side by side.
    let copies: ClosedRange<Int>

    init(_ offset: Double, _ permille: Int, copies: ClosedRange<Int> = 1...1) {
      (self.offset, self.permille, self.copies) = (offset, permille, copies)
    }
  }

  /// Begins the ids of its pipes.
  let letter: String
  let assetClass: AssetClass
  let subclass: String
  var pressure: PressureClass?
  /// kV.
  var voltages: [Double] = []
  /// In arterials; nil where it lies in none.
  var arterial: Place?
  /// In minor streets.
  var minor: Place?
  /// Metres between the axes of pipes side by side.
  var spacing = 0.45
  /// Outer diameters, in millimetres.
  let diameters: [Int]
  /// Depth of the crown, in centimetres.
  let cover: ClosedRange<Int>
  let materials: [String]

  /// The place in a street of a rank.
  func place(isArterial: Bool) -> Place? { isArterial ? arterial : minor }
}

extension UtilityLine {
  /// The mains of a street, from side to side in the order in which Chinese cities lay them: power and telecom under
  /// the footways, then gas and water, drains in the middle. Proportions follow the lengths that cities report for
  /// each class; offsets, sizes and cover are usual ones and no standard's.
  static let mains: [UtilityLine] = [
    UtilityLine(
      letter: "D", assetClass: .drainage, subclass: "storm", arterial: Place(-2.5, 1000), minor: Place(-1.2, 880),
      diameters: [400, 500, 600, 800, 1000, 1200, 1500], cover: 110...420, materials: ["concrete", "HDPE"]),
    UtilityLine(
      letter: "S", assetClass: .drainage, subclass: "sanitary", arterial: Place(4, 1000), minor: Place(1.4, 900),
      diameters: [300, 400, 500, 600, 800], cover: 140...520, materials: ["concrete", "HDPE", "clay"]),
    UtilityLine(
      letter: "W", assetClass: .water, subclass: "main", arterial: Place(-8.5, 950), minor: Place(-2.9, 900),
      diameters: [110, 160, 222, 326, 429, 635, 842], cover: 80...180, materials: ["ductile iron", "PE", "steel"]),
    UtilityLine(
      letter: "W", assetClass: .water, subclass: "distribution", arterial: Place(9.4, 330),
      diameters: [110, 160, 222], cover: 80...150, materials: ["ductile iron", "PE"]),
    UtilityLine(
      letter: "G", assetClass: .gas, subclass: "main", pressure: .medium, arterial: Place(7.6, 620),
      diameters: [110, 160, 200, 315], cover: 90...150, materials: ["PE", "steel"]),
    UtilityLine(
      letter: "G", assetClass: .gas, subclass: "distribution", pressure: .low, minor: Place(3.1, 620),
      diameters: [63, 90, 110, 160], cover: 80...140, materials: ["PE", "steel", "cast iron"]),
    UtilityLine(
      letter: "G", assetClass: .gas, subclass: "trunk", pressure: .subhigh, arterial: Place(-10.4, 120),
      diameters: [219, 325, 426], cover: 100...160, materials: ["steel"]),
    UtilityLine(
      letter: "G", assetClass: .gas, subclass: "trunk", pressure: .high, arterial: Place(11.4, 30),
      diameters: [325, 508], cover: 120...180, materials: ["steel"]),
    UtilityLine(
      letter: "T", assetClass: .telecom, subclass: "duct", arterial: Place(-12.4, 1000, copies: 2...4),
      minor: Place(-4.5, 930, copies: 1...2), diameters: [110, 160, 220, 330], cover: 60...120,
      materials: ["PVC", "steel"]),
    UtilityLine(
      letter: "P", assetClass: .power, subclass: "cable", voltages: [0.4, 10, 10, 35, 110],
      arterial: Place(13, 950, copies: 1...2), minor: Place(4.6, 900), spacing: 0.3,
      diameters: [50, 80, 120, 175], cover: 60...120, materials: ["XLPE"]),
    UtilityLine(
      letter: "H", assetClass: .heat, subclass: "hot water", arterial: Place(6, 20, copies: 2...2), spacing: 0.8,
      diameters: [273, 426, 630], cover: 90...160, materials: ["steel"]),
    UtilityLine(
      letter: "I", assetClass: .industrial, subclass: "steam", arterial: Place(-6, 10), diameters: [219, 325],
      cover: 100...180, materials: ["steel"]),
    UtilityLine(
      letter: "Z", assetClass: .other, subclass: "signal cable", arterial: Place(14.4, 25), minor: Place(5.4, 25),
      diameters: [50, 110], cover: 50...90, materials: ["PVC"]),
  ]

  /// Product pipelines: in a city only where one ends, in the country for a long way.
  static let oil = UtilityLine(
    letter: "O", assetClass: .oil, subclass: "product pipeline", diameters: [273, 323, 508], cover: 120...200,
    materials: ["steel"])
}
