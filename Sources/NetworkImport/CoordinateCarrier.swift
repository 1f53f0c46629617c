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

  /// The box in the store of those positions that may be right, and of the straight lines between neighbours among
  /// them, which may bend beyond their ends; nil where none may.
  ///
  /// A position that cannot be right says nothing of where the record lies: it is left out, not projected to some
  /// place where nobody would look for it.
  func box(of positions: [RawPosition]) -> GridBox? {
    var box: GridBox?
    var previous: RawPosition?
    for position in positions {
      if case .reject = screen.judge(x: position.x, y: position.y) {
        previous = nil
        continue
      }
      let steps = previous == nil || projection.isIdentity ? 1 : Self.boxSteps
      for step in 1...steps {
        let share = Double(step) / Double(steps)
        let start = previous ?? position
        let (x, y) = (start.x + (position.x - start.x) * share, start.y + (position.y - start.y) * share)
        guard let (east, north) = projection.forward(x: x, y: y), Self.isStorable(east, north) else { continue }
        let point = GridPoint(nearestTickTo: east, north)
        box = box.map { $0.union(GridBox(lower: point, upper: point)) } ?? GridBox(lower: point, upper: point)
      }
      previous = position
    }
    return box
  }

  /// Positions at which a line is looked at for the box of a reject: what it bends by between them is a 64th of what
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
