internal import FeatureFormats
internal import NetworkModel
internal import PlanarGeometry

/// Reads what a record says of its asset besides place, size and depth, by the canonical names of properties.
///
/// A bad attribute never costs the pipe: it becomes unknown, which rule profiles take for the stricter branch, and is
/// counted. Words are taken as the lists spell them; nothing is guessed from words that are near.
struct AttributeReader {
  /// The class of records that have no property `class`.
  let defaultClass: AssetClass?

  /// The class of a record; nil where it is missing or not in the list.
  func assetClass(of properties: Properties) -> AssetClass? {
    guard let value = properties["class"] else { return defaultClass }
    guard case .string(let text) = value else { return nil }
    return AssetClass(rawValue: text)
  }

  /// Reads everything but place, size and depth into a attributes.
  func read(
    _ properties: Properties, isPoint: Bool, into attributes: inout PipeAttributes, _ tally: inout RepairTally
  ) {
    let known = assetClass(of: properties)
    if known == nil, properties["class"] != nil { tally.note(.unknownValue) }
    attributes.assetClass = known ?? .other
    attributes.classIsUnknown = known == nil
    attributes.kind = properties.word("kind", of: AssetKind.self, &tally) ?? (isPoint ? .other : .line)
    attributes.laying = properties.word("laying", of: LayingMethod.self, &tally) ?? .unknown
    attributes.status = properties.word("status", of: AssetStatus.self, &tally) ?? .unknown
    attributes.quality = properties.word("quality", of: SurveyQuality.self, &tally) ?? .unknown
    attributes.horizontalUncertainty = uncertainty("uncertainty", properties, &tally)
    attributes.verticalUncertainty = uncertainty("verticalUncertainty", properties, &tally)
    readPressure(properties, into: &attributes, &tally)
    attributes.voltageKilovolts = properties.positive("voltage", &tally)
    attributes.installed = year(properties, &tally)
    attributes.subclass = properties.text("subclass")
    attributes.owner = properties.text("owner")
    attributes.contact = properties.text("contact")
    attributes.material = properties.text("material")
  }

  /// The same into a pipe.
  func read(_ properties: Properties, into pipe: inout Pipe, _ tally: inout RepairTally) {
    // One attribute of a pipe after another would be set through its key path, which takes ten times as long.
    var attributes = pipe.attributes
    read(properties, isPoint: pipe.isPoint, into: &attributes, &tally)
    pipe = Pipe(id: pipe.id, attributes: attributes, parts: pipe.parts)
  }

  private func uncertainty(_ key: String, _ properties: Properties, _ tally: inout RepairTally) -> Int64? {
    guard let metres = properties.number(key, &tally) else { return nil }
    if metres >= 0, metres <= Tick.largestMetres { return Tick.roundedUp(metres: metres) }
    tally.note(.badNumber)
    return nil
  }

  /// A word of the list, or MPa above zero: a gas pipe without any pressure is one whose pressure nobody recorded.
  private func readPressure(_ properties: Properties, into attributes: inout PipeAttributes, _ tally: inout RepairTally)
  {
    guard let value = properties["pressure"] else { return }
    if case .string(let text) = value {
      if text == "unknown" { return }
      if let word = PressureClass(rawValue: text) {
        attributes.pressure = word
        return
      }
      if value.asNumber == .notANumber {
        tally.note(Properties.endsInUnit(value) ? .unknownUnit : .unknownValue)
        return
      }
    }
    guard let megapascals = properties.positive("pressure", &tally) else { return }
    attributes.pressureMegapascals = megapascals
    attributes.pressure = PressureClass(megapascals: megapascals)
  }

  /// A year, or the year of a date.
  private func year(_ properties: Properties, _ tally: inout RepairTally) -> Int? {
    guard let value = properties["installed"] else { return nil }
    if case .string(let text) = value, let day = CalendarDay(text), let year = Int(day.description.prefix(4)) {
      return year
    }
    guard let number = properties.number("installed", &tally) else { return nil }
    if let year = Int(exactly: number), (1000...9999).contains(year) { return year }
    tally.note(.badNumber)
    return nil
  }
}
