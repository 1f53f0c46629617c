public import NetworkModel
internal import PlanarGeometry

/// Whether a pipe meets a condition.
public enum ConditionResult: Hashable, Sendable {
  /// What was recorded meets it.
  case matches
  /// What was recorded does not decide it, so it counts as met: the stricter branch.
  case matchesBecauseUnknown
  /// What was recorded rules it out.
  case no
}

extension ZoneCondition {
  /// The word that stands for an attribute that is not known.
  static let unknownWord = "unknown"

  /// Whether a pipe meets the condition, judged by what was recorded and never by what is assumed.
  ///
  /// An attribute that is not known is ``ConditionResult/matchesBecauseUnknown``, whether the list holds the word
  /// `unknown` or not; that word in a list adds nothing that is known. A pressure class without a number meets a
  /// range if any of its band does: for certain where all of it does, else because the number is unknown.
  public func matches(_ pipe: PipeAttributes) -> ConditionResult {
    switch attribute {
    case .pressure: matchesPressure(pipe)
    case .voltage: matches(number: pipe.voltageKilovolts)
    case .diameter: matchesDiameter(pipe)
    case .kind: matches(word: pipe.kind.rawValue)
    case .laying: matches(word: pipe.laying.rawValue)
    case .status: matches(word: pipe.status.rawValue)
    case .quality: matches(word: pipe.quality.rawValue)
    case .subclass: matches(word: pipe.subclass)
    case .material: matches(word: pipe.material)
    case .owner: matches(word: pipe.owner)
    case .installed: matches(number: pipe.installed.map(Double.init))
    }
  }

  private func matches(word: String?) -> ConditionResult {
    guard let word, !word.isEmpty, word != Self.unknownWord else { return .matchesBecauseUnknown }
    guard case .oneOf(let values) = requirement else { return .no }
    return values.contains(.word(word)) ? .matches : .no
  }

  private func matches(number: Double?) -> ConditionResult {
    guard let number, number.isFinite else { return .matchesBecauseUnknown }
    return isMet { least, most in least <= number && number <= most } ? .matches : .no
  }

  /// A line has an outer width and an outer height, which differ for a box; what holds for one of them alone, or
  /// where one is not known, is not decided. A point has its size in plan.
  private func matchesDiameter(_ pipe: PipeAttributes) -> ConditionResult {
    guard let halfWidth = pipe.halfWidth, halfWidth > 0, !pipe.wallIsAssumed else { return .matchesBecauseUnknown }
    // A size that no pipe has, of a damaged network: twice it must not overflow.
    let ofWidth = matches(size: 2 * min(halfWidth, 1 << 60))
    if pipe.isPoint { return ofWidth }
    guard let height = pipe.outerHeight, height > 0, matches(size: height) == ofWidth else {
      return .matchesBecauseUnknown
    }
    return ofWidth
  }

  /// A stored size stands for every size that rounds up to it; it meets what any of them meets.
  private func matches(size ticks: Int64) -> ConditionResult {
    let largest = Tick.metres(ticks)
    let above = Tick.metres(ticks - 2)
    return isMet { least, most in least <= largest && above < most } ? .matches : .no
  }

  private func matchesPressure(_ pipe: PipeAttributes) -> ConditionResult {
    let number = pipe.pressureMegapascals.flatMap { $0.isFinite ? $0 : nil }
    guard let pressure = pipe.pressure ?? number.map(PressureClass.init(megapascals:)) else {
      return .matchesBecauseUnknown
    }
    if case .oneOf(let values) = requirement, values.contains(.word(pressure.rawValue)) { return .matches }
    if let number { return matches(number: number) }
    let band = pressure.megapascals
    if isMet(by: { least, most in least <= band.lowerBound && band.upperBound <= most }) { return .matches }
    return isMet { least, most in pressure.sharesPressure(least: least, most: most) } ? .matchesBecauseUnknown : .no
  }

  /// Whether a test holds for the range asked for, or for one of the numbers listed, a number being a range too.
  private func isMet(by test: (_ least: Double, _ most: Double) -> Bool) -> Bool {
    switch requirement {
    case .range(let least, let most):
      return test(least, most)
    case .oneOf(let values):
      return values.contains { value in
        if case .number(let number) = value { return test(number, number) }
        return false
      }
    }
  }
}

extension PressureClass {
  /// Whether some pressure of the class lies in a closed range. An end of the band counts only where it is of the
  /// class: 0.4 MPa is medium, so nothing subhigh is at most 0.4.
  fileprivate func sharesPressure(least: Double, most: Double) -> Bool {
    let band = megapascals
    let startsInTime =
      band.lowerBound < most || band.lowerBound == most && PressureClass(megapascals: band.lowerBound) == self
    let endsLateEnough =
      band.upperBound > least || band.upperBound == least && PressureClass(megapascals: band.upperBound) == self
    return startsInTime && endsLateEnough
  }
}
