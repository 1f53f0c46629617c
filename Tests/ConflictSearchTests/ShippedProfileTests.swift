import ConflictRules
import ConflictSearch
import NetworkModel
import TestSupport
import Testing

/// Verdicts of the shipped profiles a millimetre inside their limits, at them, and a millimetre outside.
///
/// A pit from x = 0 to 10, y = 0 to 10, 2 m deep, set out exactly; a pipe of 0.2 m along y = 10 + gap + its half width,
/// surveyed without any uncertainty, so the gap to its wall is the whole distance.
@Suite struct ShippedProfileTests {
  private let site = square((0, 0), (10, 10), depth: 2)

  private func profile(_ name: String) throws -> RuleProfile {
    try RuleProfile.load(name) { path in throw CancellationError() }
  }

  /// The answer for one pipe that runs `gap` metres north of the pit; nothing known where `depth` is nil.
  private func answer(
    _ name: String, _ assetClass: AssetClass = .gas, gap: Double, depth: Double? = 1, uh: Double? = 0,
    uv: Double? = 0, _ change: (inout NetworkModel.Pipe) -> Void = { _ in }
  ) throws -> Answer {
    let y = 10 + gap + 0.1
    let pipe = pipe("P", assetClass, [(-50, y), (50, y)], depth: depth, uh: uh, uv: uv).with(change)
    return try TestSupport.answer(of: site, among: [pipe], under: try profile(name))
  }

  @Test(arguments: [(1.499, "restricted locate certain"), (1.5, "restricted locate certain"), (1.501, nil)])
  func `nl-crow500: lines within a metre and a half must be found`(gap: Double, expected: String?) throws {
    for assetClass in [AssetClass.gas, .telecom, .water, .other] {
      let answer = try answer("nl-crow500", assetClass, gap: gap)
      #expect(answer.gist["P"] == expected, "\(assetClass)")
      // It names no class, so a network of one class alone may come out clear.
      #expect(answer.verdict == (expected == nil ? .clear : .restricted))
    }
  }

  @Test(arguments: [(2.199, true), (2.2, true), (2.201, false)])
  func `nl-crow500: and two tenths below the bottom`(depth: Double, isFound: Bool) throws {
    let answer = try answer("nl-crow500", gap: 1, depth: depth)
    #expect((answer.finding("P") != nil) == isFound)
    #expect(answer.searched.separated.map(\.pipe.id) == (isFound ? [] : ["P"]))
  }

  @Test func `nl-crow500: depth of the register separates nothing`() throws {
    let deep = try answer("nl-crow500", gap: 1, depth: 9, uv: nil) { $0.quality = .records }
    #expect(deep.verdict == .restricted)
    #expect(try answer("nl-crow500", gap: 1, depth: nil).verdict == .restricted)
  }

  @Test(arguments: [(2.499, true), (2.5, true), (2.501, false)])
  func `nl-crow500: a registered line is looked for a metre wider`(gap: Double, isFound: Bool) throws {
    let answer = try answer("nl-crow500", gap: gap, uh: nil) { $0.quality = .records }
    #expect((answer.finding("P") != nil) == isFound)
    #expect(answer.finding("P")?.certainty != .certain)
  }

  @Test(
    arguments: [
      (PressureClass.low, 0.499, true), (.low, 0.5, true), (.low, 0.501, false), (.medium, 0.5, true),
      (.medium, 0.501, false), (.subhigh, 2.999, true), (.subhigh, 3, true), (.subhigh, 3.001, false),
      (.high, 3, true), (.high, 3.001, false),
    ] as [(PressureClass, Double, Bool)])
  func `ie-gas: half a metre from distribution, three metres from transmission`(
    pressure: PressureClass, gap: Double, isFound: Bool
  ) throws {
    let answer = try answer("ie-gas", gap: gap) { $0.pressure = pressure }
    #expect(answer.gist["P"] == (isFound ? "restricted exclusion certain" : nil))
  }

  @Test(arguments: [(2.999, true), (3, true), (3.001, false)])
  func `ie-gas: gas of unknown pressure counts as transmission`(gap: Double, isFound: Bool) throws {
    #expect(try answer("ie-gas", gap: gap).gist["P"] == (isFound ? "restricted exclusion possible" : nil))
  }

  @Test func `ie-gas: a long-distance pipeline counts as transmission, whatever it carries`() throws {
    #expect(try answer("ie-gas", .oil, gap: 3) { $0.pressure = .high }.gist["P"] == "restricted exclusion certain")
    #expect(try answer("ie-gas", .oil, gap: 3.001).gist["P"] == "notify notice certain")
  }

  @Test func `ie-gas: depth excuses nothing`() throws {
    #expect(try answer("ie-gas", gap: 3, depth: 30) { $0.pressure = .high }.verdict == .restricted)
  }

  @Test(
    arguments: [
      (AssetClass.oil, 50, "notify notice certain"), (.oil, 50.001, nil), (.industrial, 50, "notify notice certain"),
      (.industrial, 50.001, nil), (.water, 0.5, "notify soft certain"), (.water, 0.501, nil),
      (.other, 0.5, "notify soft certain"), (.power, 0.501, nil),
    ] as [(AssetClass, Double, String?)])
  func `ie-gas: what is not gas makes somebody ask its owner`(
    assetClass: AssetClass, gap: Double, expected: String?
  ) throws {
    #expect(try answer("ie-gas", assetClass, gap: gap).gist["P"] == expected)
  }
}
