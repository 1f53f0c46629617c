internal import FeatureFormats
internal import NetworkModel
internal import PlanarGeometry

/// Makes pipes of plain lines that lie in the store's CRS already: the same as ``PipeReader`` makes of them, which is
/// its slow twin, in a quarter of the time. What is in any way out of the ordinary is left to that one: a value that is
/// none of its list, a number that cannot be, a position that is not well inside the area of use.
final class PlainPipeReader {
  private let carrier: CoordinateCarrier
  private let importUncertainty: Int64
  private var grid = MillimetreGrid()
  private var words: [PlainWord] = []
  private var vertices: [GridPoint] = []
  private var tops: [Int64?] = []

  init(_ carrier: CoordinateCarrier, importUncertainty: Int64) {
    self.carrier = carrier
    self.importUncertainty = importUncertainty
  }

  /// The farthest that any vertex was moved since this was asked last, in metres.
  func takeLargestMove() -> Double {
    defer { grid = MillimetreGrid() }
    return grid.largestMove
  }

  /// Adds the pipe of a line to a batch; false where the line is not that plain.
  func add(_ line: PlainLine, to stage: inout PipeStage) throws(NetworkBuildError) -> Bool {
    while words.count < line.texts.count { words.append(PlainWord(line.texts[words.count])) }
    guard carrier.isIdentity, carrier.areFine(line.x, line.y) else { return false }
    place(line)
    let attributes: PipeAttributes
    do throws(NotPlain) {
      // A line of no length is a point.
      if vertices.allSatisfy({ $0 == vertices[0] }) { throw NotPlain() }
      attributes = try self.attributes(line)
    } catch {
      return false
    }
    try stage.add(id: line.id, vertices: vertices, tops: tops, attributes)
    return true
  }

  private func place(_ line: PlainLine) {
    vertices.removeAll(keepingCapacity: true)
    let (x, y) = (line.x, line.y)
    for index in x.indices { vertices.append(grid.stored(x[index], y[index])) }
  }

  /// What ``AttributeReader`` reads, and the sizes and depths.
  private func attributes(_ line: PlainLine) throws(NotPlain) -> PipeAttributes {
    let properties = PlainProperties(values: line.values, words: words)
    guard let assetClass = try properties.word(.assetClass, \.assetClass) else { throw NotPlain() }
    var attributes = PipeAttributes(assetClass: assetClass)
    attributes.importUncertainty = importUncertainty
    attributes.kind = try properties.word(.kind, \.kind) ?? .line
    attributes.laying = try properties.word(.laying, \.laying) ?? .unknown
    attributes.status = try properties.word(.status, \.status) ?? .unknown
    attributes.quality = try properties.word(.quality, \.quality) ?? .unknown
    attributes.horizontalUncertainty = try uncertainty(.uncertainty, properties)
    attributes.verticalUncertainty = try uncertainty(.verticalUncertainty, properties)
    attributes.pressure = try properties.word(.pressure, \.pressure)
    if let kilovolts = try properties.number(.voltage) {
      guard kilovolts > 0 else { throw NotPlain() }
      attributes.voltageKilovolts = kilovolts
    }
    if let number = try properties.number(.installed) {
      guard let year = Int(exactly: number), (1000...9999).contains(year) else { throw NotPlain() }
      attributes.installed = year
    }
    attributes.subclass = try properties.text(.subclass)
    attributes.owner = try properties.text(.owner)
    attributes.contact = try properties.text(.contact)
    attributes.material = try properties.text(.material)
    try readSizes(properties, line.numbers, into: &attributes)
    return attributes
  }

  private func uncertainty(_ key: PlainProperties.Key, _ properties: PlainProperties) throws(NotPlain) -> Int64? {
    guard let metres = try properties.number(key) else { return nil }
    guard metres >= 0, metres <= Tick.largestMetres else { throw NotPlain() }
    return Tick.roundedUp(metres: metres)
  }

  /// What ``AssetSize`` and ``DepthReader`` read of a line without elevations, whose sizes are outer ones.
  private func readSizes(
    _ properties: PlainProperties, _ numbers: [Double], into attributes: inout PipeAttributes
  ) throws(NotPlain) {
    try properties.expectNone(.diameterKind)
    try properties.expectNone(.wall)
    try properties.expectNone(.zReference)
    // Without elevations the ground says nothing, as long as it is one number.
    _ = try properties.number(.ground)
    let diameter = try size(.diameter, properties)
    let width = try larger(diameter, size(.width, properties))
    let height = try larger(diameter, size(.height, properties))
    let reference = try properties.word(.depthReference, \.depthReference)
    let isInexact = try readTops(properties[.depth], numbers, reference, height: height)
    attributes.halfWidth = AssetSize(width: width).halfWidth
    let isDeepened = reference == .invert && tops.contains { $0 != nil }
    let factor = isDeepened ? DepthConversion.unknownWallFactor : 1
    attributes.outerHeight = height.map { Tick.roundedUp(metres: $0 * factor) + (isInexact ? 1 : 0) }
    guard case .none = properties[.depth] else {
      attributes.depthReference = reference
      attributes.depthReferenceIsUnknown = tops[0] == nil
      return
    }
  }

  /// Fills ``tops``: either all of them are known or none is; says whether rounding lost part of a tick.
  private func readTops(
    _ depth: PlainLine.Value, _ numbers: [Double], _ reference: DepthReference?, height: Double?
  ) throws(NotPlain) -> Bool {
    tops.removeAll(keepingCapacity: true)
    let places: Range<Int>
    var one: Double?
    switch depth {
    case .none:
      for _ in vertices { tops.append(nil) }
      return false
    case .text: throw NotPlain()
    case .number(let number): (one, places) = (number, vertices.indices)
    case .list(let range):
      guard range.count == vertices.count else { throw NotPlain() }
      places = range
    }
    var isInexact = false
    for place in places {
      let recorded = one ?? numbers[place]
      guard DepthReader.plausible.contains(recorded) else { throw NotPlain() }
      guard let top = DepthConversion.top(recorded, reference: reference, height: height, wall: nil) else {
        tops.append(nil)
        continue
      }
      let ticks = StoredTops.ticks(top)
      isInexact = isInexact || StoredTops.isInexact(top, ticks: ticks)
      tops.append(ticks)
    }
    return isInexact
  }

  private func size(_ key: PlainProperties.Key, _ properties: PlainProperties) throws(NotPlain) -> Double? {
    guard let recorded = try properties.number(key) else { return nil }
    guard recorded > 0, AssetSize.plausible.contains(recorded) else { throw NotPlain() }
    return recorded
  }

  private func larger(_ first: Double?, _ second: Double?) -> Double? {
    guard let first, let second else { return first ?? second }
    return max(first, second)
  }
}
