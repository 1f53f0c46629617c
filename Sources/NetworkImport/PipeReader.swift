internal import FeatureFormats
internal import NetworkModel
internal import PlanarGeometry

/// Turns the records of one source into pipes, all but their ids and what the whole source adds to them.
struct PipeReader {
  private let attributes: AttributeReader
  private let heightsAreOfCRS: Bool
  private var geometry: GeometryReader
  /// What was put right so far.
  private(set) var repairs = RepairTally()
  /// Vertices inserted so far to keep edges straight.
  private(set) var inserted = 0
  /// Records so far that lie a little outside the area of use.
  private(set) var outside = 0

  init(_ carrier: CoordinateCarrier, attributes: AttributeReader, heightsAreOfCRS: Bool) {
    self.attributes = attributes
    self.heightsAreOfCRS = heightsAreOfCRS
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
    var pipe = Pipe(
      id: id, assetClass: .other,
      parts: placed.parts.map { part in
        Pipe.Part(vertices: part.vertices, tops: [Int64?](repeating: nil, count: part.vertices.count))
      })
    attributes.read(properties, into: &pipe, &repairs)
    if placed.isPoint {
      readPoint(properties, placed, into: &pipe)
    } else if case .lines(let lines) = shape {
      readLine(properties, drawn, lines, placed, into: &pipe)
    }
    return pipe
  }

  private mutating func readLine(
    _ properties: Properties, _ drawn: RawGeometry, _ lines: [[RawPosition]], _ placed: PlacedPipe,
    into pipe: inout Pipe
  ) {
    let size = AssetSize.ofLine(properties, &repairs)
    let reader = DepthReader(properties: properties, size: size, heightsAreOfCRS: heightsAreOfCRS)
    let depths = reader.read(drawn, lines: lines, &repairs)
    var isInexact = false
    for (index, part) in placed.parts.enumerated() {
      let tops = part.places.map {
        StoredTops.interpolated(depths.tops[index], segment: $0.segment, fraction: $0.fraction)
      }
      isInexact = isInexact || tops.contains { $0.map(StoredTops.isInexact) ?? false }
      pipe.parts[index].tops = tops.map { $0.map(StoredTops.ticks) }
    }
    pipe.halfWidth = size.halfWidth
    pipe.outerHeight = size.height.map { height in
      Tick.roundedUp(metres: height * depths.heightFactor) + (isInexact ? 1 : 0)
    }
    pipe.wallIsAssumed = size.wallIsAssumed && (size.width != nil || size.height != nil)
    pipe.depthReference = depths.reference
    pipe.depthReferenceIsUnknown = depths.referenceIsUnknown
  }

  /// A point has its depths from `top` (0 where absent) and `bottom`; `depth` is not used.
  private mutating func readPoint(_ properties: Properties, _ placed: PlacedPipe, into pipe: inout Pipe) {
    let size = AssetSize.ofPoint(properties, isLine: placed.repair == .zeroLength, &repairs)
    pipe.halfWidth = [size.halfWidth, placed.discRadius.flatMap { $0 > 0 ? $0 : nil }].compactMap { $0 }.max()
    pipe.wallIsAssumed = size.wallIsAssumed && size.width != nil
    let top = properties["top"] == nil ? 0 : depth("top", properties).map(StoredTops.ticks)
    for index in pipe.parts.indices { pipe.parts[index].tops = [top] }
    // A bottom that is not below the top was not recorded: an asset without height would be in nobody's way.
    if let top, let bottom = depth("bottom", properties).map({ Tick.roundedUp(metres: $0) }), bottom > top {
      pipe.outerHeight = bottom - top
    }
  }

  private mutating func depth(_ key: String, _ properties: Properties) -> Double? {
    guard let metres = properties.number(key, &repairs) else { return nil }
    if DepthReader.plausible.contains(metres) { return metres }
    repairs.note(.implausibleDepth)
    return nil
  }
}
