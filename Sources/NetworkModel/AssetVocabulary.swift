/// What a pipe or cable carries; the colours and zones of a rule profile go by it.
public enum AssetClass: String, CaseIterable, Sendable, Comparable {
  /// Town (distribution) gas.
  case gas
  /// Drinking, raw and reclaimed water.
  case water
  /// Storm, sanitary and combined drainage.
  case drainage
  /// Electricity.
  case power
  /// Telephone, data, cable television, broadcast.
  case telecom
  /// District heating, hot water and steam.
  case heat
  /// Long-distance oil, gas and product pipelines, whatever they carry.
  case oil
  /// Process media: hydrogen, oxygen, chlorine and the like.
  case industrial
  /// Anything else, and anything whose class is not known.
  case other

  /// By name, as lists of classes are printed.
  public static func < (left: AssetClass, right: AssetClass) -> Bool { left.rawValue < right.rawValue }
}

/// What sort of thing an asset is. Lines are `line`; the rest are mostly points.
public enum AssetKind: String, CaseIterable, Sendable {
  case line, chamber, manhole, valve, hydrant, pole, marker, joint, hazard, other
}

/// How a pipe was laid, which decides how far a depth between two survey points can be trusted.
public enum LayingMethod: String, CaseIterable, Sendable {
  case openCut = "open-cut"
  case trenchless, duct, tunnel, aerial, unknown
}

/// Whether a pipe is in use. Every status is checked; the finding carries it.
public enum AssetStatus: String, CaseIterable, Sendable {
  case inService = "in-service"
  case abandoned, empty, planned, unknown
}

/// The design pressure class of a gas or oil pipe (bands of GB 50028, in MPa gauge).
public enum PressureClass: String, CaseIterable, Sendable {
  case low, medium, subhigh, high

  /// The class of a pressure in MPa: low below 0.01, medium to 0.4, subhigh to 1.6, high above.
  public init(megapascals: Double) {
    switch megapascals {
    case ..<0.01: self = .low
    case ...0.4: self = .medium
    case ...1.6: self = .subhigh
    default: self = .high
    }
  }

  /// The pressures the class stands for, in MPa; the upper end of `high` is open.
  public var megapascals: ClosedRange<Double> {
    switch self {
    case .low: 0...0.01
    case .medium: 0.01...0.4
    case .subhigh: 0.4...1.6
    case .high: 1.6...Double.greatestFiniteMagnitude
    }
  }
}

/// How well a position is known, best first.
public enum SurveyQuality: String, CaseIterable, Sendable {
  case exposed, surveyed, detected, records, unknown
}

/// Which point of the pipe a recorded depth or elevation refers to.
public enum DepthReference: String, CaseIterable, Sendable {
  /// Top of the pipe's outside (cover).
  case crown
  /// Axis.
  case centre
  /// Bottom of the pipe's inside, as gravity drains are surveyed.
  case invert
  /// Bottom of the pipe's outside.
  case bottom
}
