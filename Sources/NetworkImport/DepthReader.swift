internal import FeatureFormats
internal import NetworkModel

/// Reads how deep a line lies: `depth` with `depthReference`, or `ground` with z coordinates and `zReference`.
///
/// Elevations count only where they are measured from the same zero as the ground. A record that says nothing of
/// either (`verticalDatum` of the z coordinates, `groundVerticalDatum`) is taken to hold its two numbers in one
/// system, as one hand wrote them; where it, or the CRS of its source, states one of the two alone, or two that
/// differ, its elevations give no depth.
struct DepthReader {
  /// Depths of the reference point outside this range, in metres, are no depths of pipes.
  static let plausible = -30.0...500.0
  /// Depth and ground minus elevation may differ by this much, in metres, and the rounding of the subtraction.
  static let agreement = 0.05 + 1e-9

  /// Elevations outside this range, in metres, are none: -9999 stands for "not recorded".
  static let elevations = -1000.0...9000.0

  /// An elevation of exactly zero that would lie deeper than this, in metres, is one that nobody measured: many
  /// programs write zero for it, and a pipe taken for so deep would be in nobody's way. So is zero all along a line.
  static let deepestZero = 30.0

  let properties: Properties
  let size: AssetSize
  /// Whether the CRS of the source says what z coordinates are measured from.
  let heightsAreOfCRS: Bool

  /// Reads the depths of all lines of a geometry.
  func read(_ geometry: RawGeometry, lines: [[RawPosition]], _ tally: inout RepairTally) -> RecordedDepths {
    var result = RecordedDepths(unknownFor: lines.map(\.count))
    var isImplausible = false
    let depths = VertexValues.read("depth", properties, like: geometry, &tally)
      .map { Self.sifted($0, &isImplausible) }
    let elevations = elevationDepths(geometry, lines, &tally).map { Self.sifted($0, &isImplausible) }
    if isImplausible { tally.note(.implausibleDepth) }
    let references = (
      depth: properties.word("depthReference", of: DepthReference.self, &tally),
      elevation: properties.word("zReference", of: DepthReference.self, &tally)
    )
    for part in lines.indices {
      for vertex in lines[part].indices {
        let pair = (depth: depths?[part][vertex], elevation: elevations?[part][vertex])
        guard pair.depth ?? nil != nil || pair.elevation ?? nil != nil else { continue }
        settle((pair.depth ?? nil, pair.elevation ?? nil), references, &result, part, vertex)
      }
    }
    return result
  }

  /// Decides one vertex of which a depth, or ground minus elevation, or both are recorded.
  private func settle(
    _ recorded: (depth: Double?, elevation: Double?),
    _ references: (depth: DepthReference?, elevation: DepthReference?), _ result: inout RecordedDepths,
    _ part: Int, _ vertex: Int
  ) {
    let fromDepth = recorded.depth.flatMap { top($0, references.depth) }
    let fromElevation = recorded.elevation.flatMap { top($0, references.elevation) }
    let isFromDepth = fromDepth != nil || fromElevation == nil && recorded.depth != nil
    let reference = isFromDepth ? references.depth : references.elevation
    result.reference = result.reference ?? reference
    if let depth = recorded.depth, let elevation = recorded.elevation {
      // Tops are compared where both can be had; else the numbers themselves, as if they meant the same point.
      let difference = (fromDepth ?? depth) - (fromElevation ?? elevation)
      let canCompareTops = fromDepth != nil && fromElevation != nil
      if abs(canCompareTops ? difference : depth - elevation) > Self.agreement { return }
    }
    guard let top = fromDepth ?? fromElevation else {
      result.referenceIsUnknown = true
      return
    }
    result.tops[part][vertex] = top
    let isWallMissing = size.wall == nil
    if reference == .invert, isWallMissing { result.heightFactor = DepthConversion.unknownWallFactor }
  }

  private func top(_ depth: Double, _ reference: DepthReference?) -> Double? {
    DepthConversion.top(depth, reference: reference, height: size.height, wall: size.wall)
  }

  /// Ground minus elevation at each vertex; nil where the record has no ground, or heights that cannot be compared.
  private func elevationDepths(
    _ geometry: RawGeometry, _ lines: [[RawPosition]], _ tally: inout RepairTally
  ) -> [[Double?]]? {
    guard let grounds = VertexValues.read("ground", properties, like: geometry, &tally) else { return nil }
    let haveElevations = lines.contains { line in line.contains { $0.z != nil } }
    guard haveElevations, heightsAreComparable else { return nil }
    return zip(grounds, lines).map { grounds, line in
      let isBlank = line.allSatisfy { $0.z == nil || $0.z == 0 }
      return zip(grounds, line).map { ground, position in
        guard let ground, let elevation = position.z, Self.elevations ~= ground, Self.elevations ~= elevation else {
          return nil
        }
        let depth = ground - elevation
        return elevation == 0 && (isBlank || depth > Self.deepestZero) ? nil : depth
      }
    }
  }

  /// Whether z coordinates and ground are measured from the same zero, as far as anybody says.
  private var heightsAreComparable: Bool {
    let ofElevations = properties.text("verticalDatum")
    let ofGround = properties.text("groundVerticalDatum")
    guard let ofElevations, let ofGround else {
      return ofElevations == nil && ofGround == nil && !heightsAreOfCRS
    }
    return ofElevations == ofGround
  }

  /// The values with those that are no depths made unknown.
  private static func sifted(_ values: [[Double?]], _ isImplausible: inout Bool) -> [[Double?]] {
    var values = values
    for line in values.indices {
      for vertex in values[line].indices {
        guard let value = values[line][vertex], !plausible.contains(value) else { continue }
        values[line][vertex] = nil
        isImplausible = true
      }
    }
    return values
  }
}
