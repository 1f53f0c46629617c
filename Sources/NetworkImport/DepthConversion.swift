internal import NetworkModel

/// Turns a depth that was recorded to some point of a pipe into the depth of its top, in metres.
enum DepthConversion {
  /// What the height of a pipe grows by where its invert is known and its wall is not: the bottom of the outside lies
  /// below the invert by a wall that nobody recorded.
  static let unknownWallFactor = 1.1

  /// The depth of the top; nil where the reference, or the height it takes, is unknown.
  ///
  /// - Parameters:
  ///   - height: the outer height.
  ///   - wall: its wall; of an invert without one the whole height is taken off, which is too much and so stricter.
  static func top(_ depth: Double, reference: DepthReference?, height: Double?, wall: Double?) -> Double? {
    switch reference {
    case nil: nil
    case .crown: depth
    case .centre: height.map { depth - $0 / 2 }
    case .bottom: height.map { depth - $0 }
    case .invert: height.map { depth - ($0 - (wall ?? 0)) }
    }
  }
}
