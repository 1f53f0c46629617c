internal import ColumnStore
internal import ConflictRules
internal import NetworkModel
internal import PlanarGeometry

/// What a rule profile makes of the sets of attributes of a network, worked out when first asked and kept while there is
/// room: a city has hundreds of thousands of sets, and a search along a curve asks for few of them again and again.
///
/// Sets that differ in numbers alone are kin: what zones match them is worked out once.
final class SetTerms {
  private let columns: PipeColumns
  private let rules: SearchProfile
  private var rooms: [Numbers]
  private let mask: Int
  private var kin: [[UInt8]: Int32] = [:]
  private(set) var terms: [PipeTerms] = []
  private var key: [UInt8] = []
  private let asksSizes: Bool
  private let asksWords: Bool

  /// Most sets that are kept.
  private static let mostKept = 1 << 16

  /// The numbers of a set in ticks, and its kin.
  struct Numbers {
    let set: UInt32
    /// Place of its kin among ``SetTerms/terms``; below 0 where nothing is here.
    let kin: Int32
    /// h.
    let halfWidth: Double
    /// v; not a number for a point whose bottom is unknown.
    let height: Double
    /// What is recorded of uh and uv; not a number where the profile says.
    let recordedHorizontal, recordedVertical: Double
    /// What import may have moved it by.
    let imported: Double
    /// h + uh + the largest reach, where the depths of a pipe do not change it; else not a number.
    let fixedClearance: Double
    /// uh and uv, the depth at which they were taken, of pipes of which no depth is known.
    let horizontal, vertical, depthOfGrowth: Double
  }

  init(_ columns: PipeColumns, _ rules: SearchProfile) {
    self.columns = columns
    self.rules = rules
    let asked = Set(rules.rules.zones.flatMap { $0.conditions.map(\.attribute) })
    asksSizes = asked.contains(.diameter)
    asksWords = !asked.isDisjoint(with: [.installed, .owner, .material, .subclass])
    var size = 1
    while size < min(columns.attributeSetCount, Self.mostKept) { size *= 2 }
    rooms = Array(
      repeating: Numbers(
        set: 0, kin: -1, halfWidth: 0, height: 0, recordedHorizontal: 0, recordedVertical: 0, imported: 0,
        fixedClearance: 0, horizontal: 0, vertical: 0, depthOfGrowth: 0), count: size)
    mask = size - 1
  }

  /// What is known of a set.
  /// - Throws: where there is no such set, or it is damaged.
  @inline(__always)
  func numbers(ofSet set: UInt32) throws(ColumnFileError) -> Numbers {
    let kept = rooms[Int(set) & mask]
    if kept.set == set, kept.kin >= 0 { return kept }
    return try read(set)
  }

  /// h + uh + the largest reach of a zone that matches, in ticks: how far from its centreline a pipe can be concerned.
  @inline(__always)
  func clearance(_ record: PipeRecord) throws(ColumnFileError) -> Double {
    let numbers = try numbers(ofSet: record.attributeSet)
    return numbers.fixedClearance.isNaN ? grownClearance(numbers, record) : numbers.fixedClearance
  }

  private func grownClearance(_ numbers: Numbers, _ record: PipeRecord) -> Double {
    let terms = terms[Int(numbers.kin)]
    return numbers.halfWidth + PipeEnvelope(terms, numbers, depths: record.depths).horizontal + terms.reach
  }

  @inline(never)
  private func read(_ set: UInt32) throws(ColumnFileError) -> Numbers {
    let bytes = try columns.attributeBytes(ofSet: set)
    bytes.appendKey(withSizes: asksSizes, withWords: asksWords, to: &key)
    let kin: Int32
    if let known = self.kin[key] { kin = known } else { kin = try newKin(set) }
    let made = Numbers(set, kin, bytes, terms[Int(kin)])
    rooms[Int(set) & mask] = made
    return made
  }

  private func newKin(_ set: UInt32) throws(ColumnFileError) -> Int32 {
    let made = Int32(terms.count)
    terms.append(PipeTerms(try columns.attributes(ofSet: Int(set)), rules))
    kin[key] = made
    return made
  }
}

extension SetTerms.Numbers {
  fileprivate init(_ set: UInt32, _ kin: Int32, _ bytes: AttributeBytes, _ terms: PipeTerms) {
    self.set = set
    self.kin = kin
    halfWidth = bytes.halfWidth.map(Double.init) ?? (terms.assumedDiameter / 2).rounded(.up)
    height = bytes.outerHeight.map(Double.init) ?? (terms.shared.attributes.isPoint ? .nan : terms.assumedDiameter)
    let recorded = bytes.horizontalUncertainty.map(Double.init) ?? .nan
    recordedHorizontal = recorded
    recordedVertical = bytes.verticalUncertainty.map(Double.init) ?? .nan
    imported = Double(bytes.importUncertainty)
    let assumed = terms.assumedDepth > 0 ? terms.assumedDepth : 0
    depthOfGrowth = assumed
    let growth = terms.uncertainty
    let uh = recorded.isNaN ? Double(growth.horizontal.ticks(atDepthMetres: assumed)) : recorded
    horizontal = uh + imported
    vertical =
      recordedVertical.isNaN
      ? growth.vertical.map { Double($0.ticks(atDepthMetres: assumed)) } ?? .nan : recordedVertical
    let grows = recorded.isNaN && growth.horizontal.growsWithDepth
    fixedClearance = grows ? .nan : halfWidth + horizontal + terms.reach
  }
}
