internal import FeatureFormats
internal import PlanarGeometry
internal import Projections

/// Carries the coordinates of one source into the store CRS, after the screen of semantics 7 has let them pass.
final class CoordinateCarrier {
  private let screen: CoordinateScreen
  private let projection: Projection
  private let densifier: EdgeDensifier

  init(
    from system: CoordinateReferenceSystem, by operation: CoordinateOperation, using context: PROJContext
  ) throws(ProjectionError) {
    screen = try CoordinateScreen(system, using: context)
    projection = try Projection(operation, using: context)
    densifier = EdgeDensifier(projection, from: system)
  }

  /// Lets positions pass, or says why one cannot be right.
  ///
  /// - Returns: whether any of them lies a little outside the area of use, which is normal, and counted.
  func admit(_ positions: [RawPosition]) throws(RecordReject) -> Bool {
    var isOutside = false
    for position in positions {
      switch screen.judge(x: position.x, y: position.y) {
      case .fine: continue
      case .outsideAreaOfUse: isOutside = true
      case .reject(let reject): throw RecordReject(reject, at: position)
      }
    }
    return isOutside
  }

  /// Whether positions are those of the store as they are drawn.
  var isIdentity: Bool { projection.isIdentity }

  /// Whether positions lie where nobody asks further: inside the area of use, and where the store has room. Only for
  /// an identity.
  func areFine(_ x: [Double], _ y: [Double]) -> Bool {
    for index in x.indices {
      guard case .fine = screen.judge(x: x[index], y: y[index]), Self.isStorable(x[index], y[index]) else {
        return false
      }
    }
    return true
  }

  /// A line or closed ring in the store's metres, with vertices where its edges would bend.
  func line(_ positions: [RawPosition]) throws(RecordReject) -> DensifiedPath {
    let path: DensifiedPath
    do {
      path = try densifier.carry(x: positions.map(\.x), y: positions.map(\.y))
    } catch {
      throw RecordReject(.outsideCRS, error.description)
    }
    try Self.check(path.x, path.y)
    return path
  }

  /// Positions in the store's metres.
  func points(_ positions: [RawPosition]) throws(RecordReject) -> (x: [Double], y: [Double]) {
    var (x, y) = (positions.map(\.x), positions.map(\.y))
    projection.forward(&x, &y)
    try Self.check(x, y)
    return (x, y)
  }

  /// The box in the store around a record that is refused, with the lines between its positions, which may bend
  /// beyond their ends; and whether some of its positions have no place there.
  ///
  /// Every position counts that can be carried over at all, as long as one of them may be right: a line with one
  /// vertex mistyped may run anywhere between. Where none may be right the declaration is wrong and not a vertex, and
  /// a box would lie where nobody would look for it: then there is none.
  func box(of positions: [RawPosition]) -> (box: GridBox, isPartial: Bool)? {
    var box: GridBox?
    var mayBeRight = false
    var isPartial = false
    var previous: RawPosition?
    for position in positions {
      if case .reject = screen.judge(x: position.x, y: position.y) { isPartial = true } else { mayBeRight = true }
      for point in pointsOnTheWay(from: previous ?? position, to: position) {
        guard let point else {
          isPartial = true
          continue
        }
        box = box.map { $0.union(GridBox(lower: point, upper: point)) } ?? GridBox(lower: point, upper: point)
      }
      previous = position
    }
    guard mayBeRight, let box else { return nil }
    return (box, isPartial)
  }

  /// Stored positions along an edge, its end last; nil for those that have none.
  private func pointsOnTheWay(from start: RawPosition, to end: RawPosition) -> [GridPoint?] {
    let steps = start == end || projection.isIdentity ? 1 : Self.boxSteps
    return (1...steps).map { step in
      let share = Double(step) / Double(steps)
      let (x, y) =
        step == steps ? (end.x, end.y) : (start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
      guard let (east, north) = projection.forward(x: x, y: y), Self.isStorable(east, north) else { return nil }
      return GridPoint(nearestTickTo: east, north)
    }
  }

  /// Positions at which an edge is looked at for the box of a reject: what it bends by between them is a 64th of what
  /// it bends by in all.
  private static let boxSteps = 8

  private static func check(_ x: [Double], _ y: [Double]) throws(RecordReject) {
    for index in x.indices where !isStorable(x[index], y[index]) {
      throw RecordReject(.outsideCRS, "a position has no place in the store's coordinates")
    }
  }

  private static func isStorable(_ x: Double, _ y: Double) -> Bool {
    abs(x) < Tick.largestMetres && abs(y) < Tick.largestMetres
  }
}

extension RecordReject {
  /// The reject of a record for one of its coordinates.
  init(_ reject: CoordinateReject, at position: RawPosition) {
    let reason: RejectReason =
      switch reject.code {
      case .nonFinite: .nonFinite
      case .outsideCRS: .outsideCRS
      case .swappedAxes: .swappedAxes
      }
    let likeness = reject.looksLike.map { ": looks like \($0)" } ?? ""
    self.init(reason, "position (\(position.x), \(position.y))\(likeness)")
  }
}
