/// The place of a position along a Hilbert curve through a square of 2^32 by 2^32 cells: positions that are
/// neighbours along the curve are neighbours in the plane.
///
/// Reference: J. K. Lawder, "Calculation of Mappings Between One and n-dimensional Values Using the Hilbert
/// Space-filling Curve", 2000; the two-dimensional case by quadrant rotation.
public enum HilbertCurve {
  /// The key of a cell; each cell has its own. Eight looks into a table.
  public static func key(x: UInt32, y: UInt32) -> UInt64 {
    var key: UInt64 = 0
    // One of the four ways the curve lies in a square, where the table has its next 256 cells.
    var way = 0
    for shift in stride(from: 28, through: 0, by: -4) {
      let cell = Int(truncatingIfNeeded: (x >> UInt32(shift) & 15) << 4 | y >> UInt32(shift) & 15)
      let step = steps[way &+ cell]
      key = key << 8 | UInt64(step & 0xFF)
      way = Int(step >> 8) << 8
    }
    return key
  }

  /// The same by its definition, a bit of each coordinate at a time: what the fast one is measured against.
  static func keyByDefinition(x: UInt32, y: UInt32) -> UInt64 {
    var x = x
    var y = y
    var key: UInt64 = 0
    var side: UInt32 = 1 << 31
    while side > 0 {
      let right: UInt32 = x & side > 0 ? 1 : 0
      let upper: UInt32 = y & side > 0 ? 1 : 0
      key = key << 2 | UInt64((3 * right) ^ upper)
      if upper == 0 {
        if right == 1 {
          x = ~x
          y = ~y
        }
        swap(&x, &y)
      }
      side >>= 1
    }
    return key
  }

  /// For each way the curve can lie (bit 0: x and y exchanged, bit 1: both turned over) and each four bits of x and of y:
  /// eight bits of the key, and above them the way it lies in what is left.
  private static let steps: [UInt16] = (0..<4).flatMap { way in
    (0..<256).map { cell in step(way: way, x: cell >> 4, y: cell & 15) }
  }

  private static func step(way: Int, x: Int, y: Int) -> UInt16 {
    var (isExchanged, isTurned) = (way & 1 == 1, way & 2 == 2)
    var key = 0
    for bit in [3, 2, 1, 0] {
      let (first, second) = isExchanged ? (y, x) : (x, y)
      let right = (first >> bit & 1) ^ (isTurned ? 1 : 0)
      let upper = (second >> bit & 1) ^ (isTurned ? 1 : 0)
      key = key << 2 | ((3 * right) ^ upper)
      if upper == 0 {
        if right == 1 { isTurned.toggle() }
        isExchanged.toggle()
      }
    }
    return UInt16((isExchanged ? 1 : 0) | (isTurned ? 2 : 0)) << 8 | UInt16(key)
  }
}
