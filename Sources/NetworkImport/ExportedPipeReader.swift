internal import FeatureFormats
internal import NetworkModel
internal import PlanarGeometry

/// Turns the lines of an export into the pipes they were, or into what somebody made of them by hand.
///
/// The canonical properties are read as any import reads them. A property of ``ExportedName`` counts only where the
/// canonical ones say nothing of the same.
struct ExportedPipeReader {
  /// What a pipe may have been moved by where it does not say so itself, ticks.
  let importUncertainty: Int64
  private let attributes = AttributeReader(defaultClass: nil)
  /// What was put right so far.
  var repairs = RepairTally()

  /// Where positions can be right; nil where nothing says.
  let reach: GridBox?

  /// Positions may lie this far outside the extent of what was exported, in ticks: 100 km.
  private static let margin = Int64(100_000 * Tick.perMetre)

  init(importUncertainty: Int64, extent: GridBox?) {
    self.importUncertainty = importUncertainty
    reach = extent?.grown(by: Self.margin)
  }

  /// The id of a line.
  static func id(of feature: RawFeature) -> String? {
    IdentityLedger.id(of: feature) ?? blankText("id", Properties(feature.properties))
  }

  /// Reads a line.
  mutating func pipe(_ feature: RawFeature) throws(RecordReject) -> Pipe {
    guard let drawn = feature.geometry else { throw RecordReject(.noGeometry, "the feature has no geometry") }
    let properties = Properties(feature.properties)
    let place = try ExportedPlace(
      drawn, keepsZeroLength: properties[ExportedName.zeroLengthLine] == .bool(true), within: reach)
    guard let id = Self.id(of: feature) else { throw RecordReject(.noID, "the record has no property 'id' and no id") }
    let moved = try moves(properties, place)
    if let repair = place.repair { repairs.note(repair) }
    var pipe = Pipe(
      id: id, assetClass: .other,
      parts: place.parts.map { Pipe.Part(vertices: $0, tops: [Int64?](repeating: nil, count: $0.count)) })
    pipe.importUncertainty = moved
    attributes.read(properties, into: &pipe, &repairs)
    readWords(properties, into: &pipe)
    if let lines = place.lines {
      readLine(properties, place.isMixed ? .multiLineString(lines) : drawn, lines, into: &pipe)
    } else {
      readPoint(properties, place, into: &pipe)
    }
    return pipe
  }

  /// What import may have moved the pipe by. It decides answers and cannot be unknown, so nonsense is refused.
  private func moves(_ properties: Properties, _ place: ExportedPlace) throws(RecordReject) -> Int64 {
    var ticks = importUncertainty
    if let value = properties[ExportedName.importUncertainty] {
      guard case .number(let metres) = value.asNumber, metres >= 0, metres <= Tick.largestMetres else {
        throw RecordReject(.badNumber, "its 'importUncertainty' is no length in metres, zero or more")
      }
      ticks = Tick.roundedUp(metres: metres)
    }
    return ticks + Int64(place.largestMove.rounded(.up))
  }

  private mutating func readWords(_ properties: Properties, into pipe: inout Pipe) {
    if pipe.classIsUnknown, properties["class"] == nil {
      pipe.assetClass = properties.word(ExportedName.countedAs, of: AssetClass.self, &repairs) ?? .other
    }
    pipe.subclass = pipe.subclass ?? Self.blankText("subclass", properties)
    pipe.owner = pipe.owner ?? Self.blankText("owner", properties)
    pipe.contact = pipe.contact ?? Self.blankText("contact", properties)
    pipe.material = pipe.material ?? Self.blankText("material", properties)
    if pipe.pressureMegapascals != nil {
      if properties.text(ExportedName.pressureClass) == ExportedName.none {
        pipe.pressure = nil
      } else {
        let word = properties.word(ExportedName.pressureClass, of: PressureClass.self, &repairs)
        pipe.pressure = word ?? pipe.pressure
      }
    } else if let value = properties[ExportedName.pressureMegapascals] {
      pipe.pressureMegapascals = number(value)
    }
    if properties["voltage"] == nil, let value = properties[ExportedName.voltageKilovolts] {
      pipe.voltageKilovolts = number(value)
    }
    if properties["installed"] == nil, let value = properties[ExportedName.installedYear] {
      if case .integer(let year) = value { pipe.installed = Int(year) } else { repairs.note(.badNumber) }
    }
  }

  private mutating func readLine(
    _ properties: Properties, _ drawn: RawGeometry, _ lines: [[RawPosition]], into pipe: inout Pipe
  ) {
    let size = AssetSize.ofLine(properties, &repairs)
    let reader = DepthReader(properties: properties, size: size, heightsAreOfCRS: false)
    let depths = reader.read(drawn, lines: lines, &repairs)
    var isInexact = false
    for (index, tops) in depths.tops.enumerated() {
      isInexact = isInexact || tops.contains { $0.map(StoredTops.isInexact) ?? false }
      pipe.parts[index].tops = tops.map { $0.map(StoredTops.ticks) }
    }
    if properties["depth"] == nil, properties["ground"] == nil { readTops(properties, into: &pipe) }
    pipe.halfWidth = size.halfWidth ?? length(ExportedName.halfWidth, unless: ["diameter", "width"], properties)
    pipe.outerHeight =
      size.height.map { height in Tick.roundedUp(metres: height * depths.heightFactor) + (isInexact ? 1 : 0) }
      ?? length(ExportedName.outerHeight, unless: ["diameter", "height"], properties)
    let isAssumed = size.wallIsAssumed && (size.width != nil || size.height != nil)
    pipe.wallIsAssumed = isAssumed || says(ExportedName.wallAssumed, but: false, properties)
    readReference(properties, read: depths.reference, into: &pipe)
    pipe.depthReferenceIsUnknown =
      depths.referenceIsUnknown || says(ExportedName.depthReferenceKnown, but: true, properties)
  }

  private mutating func readPoint(_ properties: Properties, _ place: ExportedPlace, into pipe: inout Pipe) {
    let size = AssetSize.ofPoint(properties, &repairs)
    let halfWidth =
      size.halfWidth ?? length(ExportedName.halfWidth, unless: ["diameter", "width", "length"], properties)
    pipe.halfWidth = [halfWidth, place.discRadius.flatMap { $0 > 0 ? $0 : nil }].compactMap(\.self).max()
    pipe.wallIsAssumed =
      size.wallIsAssumed && size.width != nil || says(ExportedName.wallAssumed, but: false, properties)
    if properties["top"] == nil, properties[ExportedName.tops] != nil {
      readTops(properties, into: &pipe)
    } else {
      let top = properties["top"] == nil ? 0 : depth("top", properties).map(StoredTops.ticks)
      for index in pipe.parts.indices { pipe.parts[index].tops = [top] }
    }
    if properties["bottom"] != nil {
      let bottom = depth("bottom", properties).map { Tick.roundedUp(metres: $0) }
      if let top = pipe.parts[0].tops[0], let bottom, bottom > top { pipe.outerHeight = bottom - top }
    } else {
      pipe.outerHeight = length(ExportedName.outerHeight, unless: [], properties)
    }
    readReference(properties, read: nil, into: &pipe)
    pipe.depthReferenceIsUnknown = says(ExportedName.depthReferenceKnown, but: true, properties)
  }
}
