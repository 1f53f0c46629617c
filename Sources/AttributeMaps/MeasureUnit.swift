/// What a measure measures. Each is kept in one unit: metres, MPa, kV.
public enum Quantity: String, Sendable {
  case length, pressure, voltage
}

/// A unit that a map may say a field is in.
public enum MeasureUnit: String, CaseIterable, Sendable {
  /// Metre, centimetre, millimetre, kilometre.
  case m, cm, mm, km
  /// The international foot of 0.3048 m.
  case ft
  /// The foot of surveys in the United States, 1200/3937 m.
  case ftUS
  /// The inch of 0.0254 m.
  case inch = "in"
  /// Megapascal; kilopascal, bar, pound-force per square inch.
  case megapascal = "MPa"
  case kPa, bar, psi
  /// Kilovolt and volt.
  case kilovolt = "kV"
  case volt = "V"

  /// What it measures.
  public var quantity: Quantity {
    switch self {
    case .m, .cm, .mm, .km, .ft, .ftUS, .inch: .length
    case .megapascal, .kPa, .bar, .psi: .pressure
    case .kilovolt, .volt: .voltage
    }
  }

  /// The units of a quantity.
  static func units(of quantity: Quantity) -> [MeasureUnit] { allCases.filter { $0.quantity == quantity } }

  /// The unit that a quantity is kept in.
  static func canonicalUnit(of quantity: Quantity) -> MeasureUnit {
    switch quantity {
    case .length: .m
    case .pressure: .megapascal
    case .voltage: .kilovolt
    }
  }

  /// A finite value of this unit in metres, MPa or kV; infinite where that is beyond a double.
  ///
  /// The double nearest to the decimal number that was written, converted: 102 mm is 0.102 m as 0.102 is read. Survey
  /// feet and psi, whose factors are no decimals, are good to 2 units in the last place.
  public func canonical(_ value: Double) -> Double {
    switch self {
    case .ftUS: return value * 1200 / 3937
    case .psi: return value * 0.006894757293168361
    default: break
    }
    let (factor, places) = decimalFactor
    if factor == 1, places == 0 { return value }
    let whole = value * Double(factor)
    // Both are exact, so one division rounds once.
    if value == value.rounded(), abs(whole) < 0x1p53 { return whole / Double(Self.powers[places]) }
    return Self.shifted(value, by: factor, places)
  }

  private static let powers = [1, 10, 100, 1000, 10_000]

  /// The unit as a whole number over a power of ten.
  private var decimalFactor: (factor: Int, places: Int) {
    switch self {
    case .m, .megapascal, .kilovolt, .ftUS, .psi: (1, 0)
    case .bar: (1, 1)
    case .cm: (1, 2)
    case .mm, .kPa, .volt: (1, 3)
    case .km: (1000, 0)
    case .ft: (3048, 4)
    case .inch: (254, 4)
    }
  }

  /// The product by the digits: the shortest decimal of a double has at most 17 of them, so it is exact until the
  /// text is read again.
  private static func shifted(_ value: Double, by factor: Int, _ places: Int) -> Double {
    let parts = value.magnitude.description.split(separator: "e")
    let digits = parts.first.map { $0.split(separator: ".", omittingEmptySubsequences: false) } ?? []
    let fraction = digits.count > 1 ? digits[1] : ""
    guard let whole = digits.first, let mantissa = UInt128(whole + fraction),
      let exponent = parts.count > 1 ? Int(parts[1]) : 0
    else { return value * Double(factor) / Double(powers[places]) }
    let (product, isTooLarge) = mantissa.multipliedReportingOverflow(by: UInt128(factor))
    guard !isTooLarge, let result = Double("\(product)e\(exponent - fraction.count - places)") else {
      return value * Double(factor) / Double(powers[places])
    }
    return value.sign == .minus ? -result : result
  }
}
