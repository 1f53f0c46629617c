internal import FeatureFormats
internal import NetworkModel
internal import PlanarGeometry

/// Turns the records of one source into pipes, all but their ids and what the whole source adds to them.
struct PipeReader {
  private let attributes: AttributeReader
  private let heightsAreOfCRS: Bool
  private let importUncertainty: Int64
  private var geometry: GeometryReader
  /// What was put right so far.
  private(set) var repairs = RepairTally()
  /// Vertices inserted so far to keep edges straight.
  private(set) var inserted = 0
  /// Records so far that lie a little outside the area of use.
  private(set) var outside = 0

  /// - Parameter importUncertainty: what every pipe is given for it.
  init(
    _ carrier: CoordinateCarrier, attributes: AttributeReader, heightsAreOfCRS: Bool, importUncertainty: Int64 = 0
  ) {
    self.attributes = attributes
    self.heightsAreOfCRS = heightsAreOfCRS
    self.importUncertainty = importUncertainty
    geometry = GeometryReader(carrier)
  }

  /// The farthest that any vertex of the source was moved, in metres.
  var largestMove: Double { geometry.largestMove }

  /// Reads a record.
  mutating func pipe(_ feature: RawFeature, id: String?) throws(RecordReject) -> Pipe {
    guard let drawn = feature.geometry else { throw RecordReject(.noGeometry, "the feature has no geometry") }
    let shape = try RawShape(drawn)
    let placed = try geometry.place(shape, positions: drawn.positions)
    guard let id else {
      throw RecordReject(.noID, "the record has no property 'id' and no id; name one, or number the rows (--row-ids)")
    }
    inserted += placed.inserted
    outside += placed.isOutsideAreaOfUse ? 1 : 0
    if let repair = placed.repair { repairs.note(repair) }
    let properties = Properties(feature.properties)
    var attributes = PipeAttributes(assetClass: .other)
    attributes.importUncertainty = importUncertainty
    self.attributes.read(properties, isPoint: placed.isPoint, into: &attributes, &repairs)
    let parts: [Pipe.Part]
    if placed.isPoint {
      parts = readPoint(properties, placed, into: &attributes)
    } else if case .lines(let lines) = shape {
      parts = readLine(properties, drawn, lines, placed, into: &attributes)
    } else {
      parts = placed.parts.map { $0.part(top: nil) }
    }
    return Pipe(id: id, attributes: attributes, parts: parts)
  }

  private mutating func readLine(
    _ properties: Properties, _ drawn: RawGeometry, _ lines: [[RawPosition]], _ placed: PlacedPipe,
    into attributes: inout PipeAttributes
  ) -> [Pipe.Part] {
    let size = AssetSize.ofLine(properties, &repairs)
    let reader = DepthReader(properties: properties, size: size, heightsAreOfCRS: heightsAreOfCRS)
    let depths = reader.read(drawn, lines: lines, &repairs)
    var isInexact = false
    let parts = placed.parts.indices.map { index in
      Pipe.Part(
        vertices: placed.parts[index].vertices,
        tops: placed.parts[index].tops(depths.tops[index]).map { top in
          guard let top else { return nil }
          let ticks = StoredTops.ticks(top)
          isInexact = isInexact || StoredTops.isInexact(top, ticks: ticks)
          return ticks
        })
    }
    attributes.halfWidth = size.halfWidth
    attributes.outerHeight = size.height.map { height in
      Tick.roundedUp(metres: height * depths.heightFactor) + (isInexact ? 1 : 0)
    }
    attributes.wallIsAssumed = size.wallIsAssumed && (size.width != nil || size.height != nil)
    attributes.depthReference = depths.reference
    attributes.depthReferenceIsUnknown = depths.referenceIsUnknown
    return parts
  }

  /// A point has its depths from `top` (0 where absent) and `bottom`; `depth` is not used.
  private mutating func readPoint(
    _ properties: Properties, _ placed: PlacedPipe, into attributes: inout PipeAttributes
  ) -> [Pipe.Part] {
    let size = AssetSize.ofPoint(properties, isLine: placed.repair == .zeroLength, &repairs)
    attributes.halfWidth = [size.halfWidth, placed.discRadius.flatMap { $0 > 0 ? $0 : nil }].compactMap { $0 }.max()
    attributes.wallIsAssumed = size.wallIsAssumed && size.width != nil
    let top = properties["top"] == nil ? 0 : depth("top", properties).map(StoredTops.ticks)
    // A bottom that is not below the top was not recorded: an asset without height would be in nobody's way.
    if let top, let bottom = depth("bottom", properties).map({ Tick.roundedUp(metres: $0) }), bottom > top {
      attributes.outerHeight = bottom - top
    }
    return placed.parts.map { $0.part(top: top) }
  }

  private mutating func depth(_ key: String, _ properties: Properties) -> Double? {
    guard let metres = properties.number(key, &repairs) else { return nil }
    if DepthReader.plausible.contains(metres) { return metres }
    repairs.note(.implausibleDepth)
    return nil
  }
}
