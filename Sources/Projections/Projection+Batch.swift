internal import CPROJ

extension Projection {
  /// Carries positions over in place, source to target.
  ///
  /// - Returns: how many positions could not be carried over; they are NaN in both coordinates, and no other position
  ///   suffers from them.
  /// - Precondition: `x` and `y` have the same count.
  /// - Complexity: O(n), some tenths of a microsecond each.
  @discardableResult
  public func forward(_ x: inout [Double], _ y: inout [Double]) -> Int {
    run(PJ_FWD, &x, &y)
  }

  /// Carries positions back in place, target to source; as ``forward(_:_:)``.
  ///
  /// An operation that has no way back gives NaN for every position.
  @discardableResult
  public func inverse(_ x: inout [Double], _ y: inout [Double]) -> Int {
    run(PJ_INV, &x, &y)
  }

  /// One position carried over; nil where it cannot be.
  public func forward(x: Double, y: Double) -> (x: Double, y: Double)? {
    one(PJ_FWD, x, y)
  }

  /// One position carried back; nil where it cannot be.
  public func inverse(x: Double, y: Double) -> (x: Double, y: Double)? {
    one(PJ_INV, x, y)
  }

  private func run(_ direction: PJ_DIRECTION, _ x: inout [Double], _ y: inout [Double]) -> Int {
    precondition(x.count == y.count, "every position has an x and a y")
    let count = x.count
    guard count > 0 else { return 0 }
    if direction == PJ_FWD, let offset { Self.each(&x, &y, offset.undone) }
    if let object {
      Self.blank(&x, &y)
      let stride = MemoryLayout<Double>.stride
      // The arrays are not touched by anything else while PROJ writes into their `count` elements.
      unsafe x.withUnsafeMutableBufferPointer { x in
        unsafe y.withUnsafeMutableBufferPointer { y in
          unsafe proj_errno_reset(object.raw)
          _ = unsafe proj_trans_generic(
            object.raw, direction, x.baseAddress, stride, count, y.baseAddress, stride, count, nil, 0, 0, nil, 0, 0)
        }
      }
    }
    if direction == PJ_INV, let offset { Self.each(&x, &y, offset.applied) }
    return Self.blank(&x, &y)
  }

  private func one(_ direction: PJ_DIRECTION, _ x: Double, _ y: Double) -> (x: Double, y: Double)? {
    guard x.isFinite, y.isFinite else { return nil }
    guard let offset else { return asked(direction, x, y) }
    if direction == PJ_FWD {
      return offset.undone(GeographicPoint(longitude: x, latitude: y)).flatMap {
        asked(direction, $0.longitude, $0.latitude)
      }
    }
    return asked(direction, x, y).flatMap { place in
      offset.applied(to: GeographicPoint(longitude: place.x, latitude: place.y)).map { ($0.longitude, $0.latitude) }
    }
  }

  /// What PROJ makes of one finite position.
  private func asked(_ direction: PJ_DIRECTION, _ x: Double, _ y: Double) -> (x: Double, y: Double)? {
    guard let object else { return (x, y) }
    unsafe proj_errno_reset(object.raw)
    let result = unsafe proj_trans(object.raw, direction, proj_coord(x, y, 0, .infinity))
    let (east, north) = unsafe (result.xy.x, result.xy.y)
    return east.isFinite && north.isFinite ? (east, north) : nil
  }

  /// Replaces every position; NaN where there is no other.
  private static func each(
    _ x: inout [Double], _ y: inout [Double], _ replace: (GeographicPoint) -> GeographicPoint?
  ) {
    for index in x.indices {
      let place = replace(GeographicPoint(longitude: x[index], latitude: y[index]))
      (x[index], y[index]) = (place?.longitude ?? .nan, place?.latitude ?? .nan)
    }
  }

  /// Makes both coordinates NaN where one is not finite, and counts them.
  @discardableResult
  private static func blank(_ x: inout [Double], _ y: inout [Double]) -> Int {
    var count = 0
    for index in x.indices where !(x[index].isFinite && y[index].isFinite) {
      (x[index], y[index]) = (.nan, .nan)
      count += 1
    }
    return count
  }
}
