public import GEOSKernel
public import PlanarGeometry

/// Makes areas as people draw them fit to be digs. A repair never makes a dig smaller.
///
/// Valid polygons come back as they were drawn. A crossing ring becomes all points with a winding number other than
/// zero and the ring itself, holes that are not inside their shell are dropped, polygons that overlap are united.
public enum PolygonRepair {
  /// Repairs one area of one polygon or more: each a shell and then its holes, rings as drawn.
  ///
  /// Rings may be unclosed, too short, repeated or crossing. Throws only where GEOS fails on them, or where
  /// they cross a million times and more, which is the reject `self-intersection`. Empty polygons are left out: ask ``RepairedArea/isEmpty``.
  /// - Complexity: O(n log n) for valid areas; O((n + k) log n) with k crossings.
  public static func repaired(
    _ polygons: [[[GridPoint]]], context: GEOSContext
  ) throws(PolygonRepairError) -> RepairedArea {
    var area = RepairedArea()
    let drawn = polygons.compactMap { cleaned($0, into: &area) }
    let boxes = drawn.compactMap { GridBox(around: $0.shell + $0.holes.joined()) }
    do {
      for group in BoxClusters.groups(of: boxes) {
        try repair(group.map { drawn[$0] }, into: &area, context: context)
      }
    } catch {
      throw PolygonRepairError(detail: error.description)
    }
    return area
  }

  /// A polygon of closed rings that enclose something; nil where the shell does not: it goes to the lines at once.
  private static func cleaned(_ rings: [[GridPoint]], into area: inout RepairedArea) -> GridPolygon? {
    guard let drawnShell = rings.first, let shell = closed(drawnShell, into: &area) else {
      area.note(.emptyPolygon)
      return nil
    }
    let holes = rings.dropFirst().compactMap { closed($0, into: &area) }
    let open = holes.filter { !Winding.isFlat($0) }
    area.note(.droppedHole, times: holes.count - open.count)
    if Winding.isFlat(shell) {
      area.note(.zeroArea)
      area.note(.droppedHole, times: open.count)
      area.lines.append(withoutRepetition(shell))
      return nil
    }
    return GridPolygon(shell: shell, holes: open)
  }

  /// The ring with its first position at its end; nil where it has none.
  private static func closed(_ ring: [GridPoint], into area: inout RepairedArea) -> [GridPoint]? {
    guard let first = ring.first else { return nil }
    if ring.count > 1 && ring.last == first { return ring }
    if ring.count > 1 { area.note(.unclosedRing) }
    return ring + [first]
  }

  static func withoutRepetition(_ ring: [GridPoint]) -> [GridPoint] {
    var kept: [GridPoint] = []
    for position in ring where kept.last != position { kept.append(position) }
    return kept
  }

  /// Repairs polygons whose boxes touch, and adds them.
  private static func repair(
    _ drawn: [GridPolygon], into area: inout RepairedArea, context: GEOSContext
  ) throws(GEOSError) {
    let frame = LocalFrame(origin: drawn[0].shell[0])
    if try isValid(drawn, in: frame, context: context) {
      area.polygons += drawn
      return
    }
    let polygons = try withSoundHoles(drawn, in: frame, into: &area, context: context)
    if polygons != drawn, try isValid(polygons, in: frame, context: context) {
      area.polygons += polygons
      return
    }
    try CrossingLimit.check(polygons.flatMap { [$0.shell] + $0.holes }, context: context)
    try noteOverlaps(of: polygons, in: frame, into: &area, context: context)
    let arrangement = try RingArrangement(polygons, frame: frame, context: context)
    area.polygons += try arrangement.united()
    area.note(.droppedHole, times: arrangement.droppedHoles.count)
    for ring in arrangement.keptRings { area.lines.append(withoutRepetition(ring)) }
  }

  /// The polygons without holes that cross themselves, leave their shell, or run along it: a ring drawn twice, once
  /// as shell and once as hole, must not leave a dig of nothing.
  ///
  /// Of a shell that crosses itself it is known only after it was cut what is inside, so holes away from its ring stay
  /// for now.
  private static func withSoundHoles(
    _ drawn: [GridPolygon], in frame: LocalFrame, into area: inout RepairedArea, context: GEOSContext
  ) throws(GEOSError) -> [GridPolygon] {
    var polygons = drawn
    for (index, polygon) in drawn.enumerated() {
      let shellIsValid = try isValid([GridPolygon(shell: polygon.shell)], in: frame, context: context)
      if !shellIsValid { area.note(.crossingRing) }
      let ring = try PreparedGeometry(context.lineString(polygon.shell.map(frame.local)))
      var holes: [[GridPoint]] = []
      for hole in polygon.holes {
        if shellIsValid {
          let cut = GridPolygon(shell: polygon.shell, holes: [hole])
          if try isValid([cut], in: frame, context: context) { holes.append(hole) }
        } else if try isValid([GridPolygon(shell: hole)], in: frame, context: context),
          try !ring.intersects(line: hole.map(frame.local))
        {
          holes.append(hole)
        }
      }
      area.note(.droppedHole, times: polygon.holes.count - holes.count)
      polygons[index].holes = holes
    }
    return polygons
  }

  /// Counts what is wrong beyond single rings: holes with each other, and polygons with each other.
  private static func noteOverlaps(
    of polygons: [GridPolygon], in frame: LocalFrame, into area: inout RepairedArea, context: GEOSContext
  ) throws(GEOSError) {
    var sound: [GridPolygon] = []
    for polygon in polygons {
      if try isValid([polygon], in: frame, context: context) {
        sound.append(polygon)
      } else if try isValid([GridPolygon(shell: polygon.shell)], in: frame, context: context) {
        area.note(.overlappingHoles)
      }
    }
    if sound.count > 1, try !isValid(sound, in: frame, context: context) { area.note(.overlappingPolygons) }
  }

  static func isValid(
    _ polygons: [GridPolygon], in frame: LocalFrame, context: GEOSContext
  ) throws(GEOSError) -> Bool {
    let rings = polygons.map { polygon in
      PolygonRings(shell: polygon.shell.map(frame.local), holes: polygon.holes.map { $0.map(frame.local) })
    }
    return try context.multiPolygon(rings).isValid
  }
}
