import ColumnStore
import PackedIndex
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct PipeKindTests {
  private func gas(_ pressure: PressureClass?, _ megapascals: Double?) -> PipeKind {
    var attributes = PipeAttributes(assetClass: .gas)
    (attributes.pressure, attributes.pressureMegapascals) = (pressure, megapascals)
    return PipeKind(attributes)
  }

  @Test func `a pressure is that of the class or of the number, and not known where the two differ`() {
    #expect(gas(.medium, nil).pressure == .medium)
    #expect(gas(nil, 0.8).pressure == .subhigh)
    #expect(gas(.medium, 0.2).pressure == .medium)
    #expect(gas(.medium, 4).pressure == nil)
    #expect(gas(nil, nil).pressure == nil)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, -1])
  func `a number that is no pressure tells no class`(number: Double) {
    #expect(gas(nil, number).pressure == nil)
    #expect(gas(.low, number).pressure == nil)
  }

  @Test func `an unknown class is no class`() {
    var attributes = PipeAttributes(assetClass: .other)
    #expect(PipeKind(attributes).assetClass == .other)
    attributes.classIsUnknown = true
    #expect(PipeKind(attributes).assetClass == nil)
  }

  @Test func `every class and pressure has a group that the index has room for`() {
    var groups: [UInt8: Set<String>] = [:]
    for assetClass in AssetClass.allCases.map(Optional.some) + [nil] {
      for pressure in PressureClass.allCases.map(Optional.some) + [nil] {
        for isVague in [false, true] {
          var kind = gas(pressure, nil)
          (kind.assetClass, kind.isVague) = (assetClass, isVague)
          #expect(Int(kind.group) < PipeKind.groupCount)
          let name = assetClass == .gas ? "gas \(pressure?.rawValue ?? "-")" : assetClass?.rawValue ?? "unknown"
          groups[kind.group, default: []].insert(name)
        }
      }
    }
    #expect(groups.count == PipeKind.groupCount && PipeKind.groupCount <= PackedRTree.groupLimit)
    // What has a far reach of its own in some rules shares a group with nothing.
    for alone in ["gas subhigh", "gas high", "gas -", "oil"] {
      #expect(groups.values.contains([alone]), "\(alone)")
    }
    #expect(groups.values.allSatisfy { !$0.contains("gas low") || $0 == ["gas low", "gas medium"] })
  }

  @Test func `a pipe is vague without a width, or without survey and uncertainty`() {
    let sure = pipe("A", [(0, 0), (1, 0)]).with {
      ($0.halfWidth, $0.horizontalUncertainty, $0.quality) = (500, nil, .surveyed)
    }
    #expect(!PipeKind(sure.attributes).isVague)
    #expect(PipeKind(sure.with { $0.halfWidth = nil }.attributes).isVague)
    for quality in [SurveyQuality.records, .unknown] {
      #expect(PipeKind(sure.with { $0.quality = quality }.attributes).isVague)
      #expect(!PipeKind(sure.with { ($0.quality, $0.horizontalUncertainty) = (quality, 700) }.attributes).isVague)
    }
  }

  @Test func `what is recorded reaches as far as its parts together, and no farther than 1,000 km`() {
    var attributes = PipeAttributes(assetClass: .water)
    #expect(attributes.recordedReach == 0)
    (attributes.halfWidth, attributes.horizontalUncertainty, attributes.importUncertainty) = (500, 3_000, 5)
    #expect(attributes.recordedReach == 3_505)
    attributes.horizontalUncertainty = .max
    #expect(attributes.recordedReach == PipeAttributes.mostRecordedReach)
    (attributes.halfWidth, attributes.horizontalUncertainty) = (-7, nil)
    #expect(attributes.recordedReach == 5, "what no pipe has takes nothing away")
  }

  @Test(arguments: Seeds.few)
  func `extremes are those of the pipes of the kind`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var draft = NetworkDraft(name: "kinds", crs: Samples.crs)
    // Of few classes, so that kinds have several pipes.
    draft.pipes = (0..<60).map { index in
      anyPipe("P\(index)", &random).with {
        ($0.assetClass, $0.quality, $0.kind) = (index % 2 == 0 ? .gas : .water, .surveyed, .line)
      }
    }
    let network = try draft.finish()
    let byKind = Dictionary(grouping: draft.pipes) { PipeKind($0.attributes) }
    #expect(Set(network.kinds.map(\.kind)) == Set(byKind.keys) && network.kinds.count == byKind.count)
    for (kind, extremes) in network.kinds {
      let pipes = byKind[kind] ?? []
      #expect(extremes.count == pipes.count)
      #expect(extremes.halfWidth == pipes.compactMap(\.halfWidth).max() ?? 0)
      #expect(extremes.hasUnknownWidth == pipes.contains { $0.halfWidth == nil })
      #expect(extremes.outerHeight == pipes.compactMap(\.outerHeight).max() ?? 0)
      #expect(extremes.horizontalUncertainty == pipes.compactMap(\.horizontalUncertainty).max() ?? 0)
      #expect(extremes.hasUnrecordedUncertainty == pipes.contains { $0.horizontalUncertainty == nil })
      #expect(extremes.importUncertainty == pipes.map(\.importUncertainty).max())
      let tops = pipes.flatMap { $0.parts.flatMap(\.tops) }
      #expect(extremes.deepestTop == max(0, tops.compactMap(\.self).max() ?? 0))
    }
    #expect(network.kinds.map(\.kind.sortText) == network.kinds.map(\.kind.sortText).sorted())
  }

  @Test func `a kind comes back with its extremes`() throws {
    for pipe in [Samples.full(), Samples.bare("W")] {
      var extremes = KindExtremes()
      extremes.take(pipe.attributes, DepthSummary(pipe))
      var encoder = ByteEncoder()
      encoder.put(PipeKind(pipe.attributes), extremes)
      var decoder = ByteDecoder(encoder.bytes[...])
      let back = try decoder.kind()
      #expect(back.kind == PipeKind(pipe.attributes) && back.extremes == extremes && decoder.isAtEnd)
    }
  }
}
