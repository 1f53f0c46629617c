/// The place of a position along a Hilbert curve through a square of 2^32 by 2^32 cells: positions that are
/// neighbours along the curve are neighbours in the plane.
///
/// Reference: J. K. Lawder, "Calculation of Mappings Between One and n-dimensional Values Using the Hilbert
/// Space-filling Curve", 2000; the two-dimensional case by quadrant rotation.
public enum HilbertCurve {
  /// The key of a cell; each cell has its own. O(32).
  public static func key(x: UInt32, y: UInt32) -> UInt64 {
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
}
