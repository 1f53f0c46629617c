/// Sorts whole numbers by their digits, which takes as many passes as there are digits that differ, and no comparison.
public enum RadixSort {
  private static let digitBits = 11
  private static let digits = (UInt64.bitWidth + digitBits - 1) / digitBits
  private static let buckets = 1 << digitBits

  /// Sorts keys.
  ///
  /// - Complexity: O(n), and memory for a copy.
  public static func sort(_ keys: inout [UInt64]) {
    var others = keys
    for (digit, counts) in counts(of: keys).enumerated() {
      guard var places = places(counts, of: keys.count) else { continue }
      unsafe keys.withUnsafeBufferPointer { keys in
        unsafe others.withUnsafeMutableBufferPointer { others in
          unsafe places.withUnsafeMutableBufferPointer { places in
            for index in keys.indices {
              let key = unsafe keys[index]
              unsafe others[place(of: key, digit, places)] = key
            }
          }
        }
      }
      swap(&keys, &others)
    }
  }

  /// Sorts keys, and puts numbers into the same order; those of equal keys stay in theirs.
  ///
  /// - Precondition: As many numbers as keys.
  /// - Complexity: O(n), and memory for a copy of both.
  public static func sort(_ keys: inout [UInt64], carrying numbers: inout [UInt32]) {
    precondition(keys.count == numbers.count, "a number for each key")
    var (otherKeys, otherNumbers) = (keys, numbers)
    for (digit, counts) in counts(of: keys).enumerated() {
      guard var places = places(counts, of: keys.count) else { continue }
      unsafe keys.withUnsafeBufferPointer { keys in
        unsafe numbers.withUnsafeBufferPointer { numbers in
          unsafe otherKeys.withUnsafeMutableBufferPointer { otherKeys in
            unsafe otherNumbers.withUnsafeMutableBufferPointer { otherNumbers in
              unsafe places.withUnsafeMutableBufferPointer { places in
                for index in keys.indices {
                  let key = unsafe keys[index]
                  let place = unsafe place(of: key, digit, places)
                  unsafe otherKeys[place] = key
                  unsafe otherNumbers[place] = numbers[index]
                }
              }
            }
          }
        }
      }
      swap(&keys, &otherKeys)
      swap(&numbers, &otherNumbers)
    }
  }

  /// The next free place for a key.
  @inline(__always)
  private static func place(of key: UInt64, _ digit: Int, _ places: UnsafeMutableBufferPointer<Int>) -> Int {
    // SAFETY: there is a place for every value of a digit, and as many free ones behind it as keys have that value.
    let bucket = Int(truncatingIfNeeded: key >> UInt64(digit * digitBits)) & (buckets - 1)
    let place = unsafe places[bucket]
    unsafe places[bucket] = place &+ 1
    return place
  }

  /// How often each value of each digit comes.
  private static func counts(of keys: [UInt64]) -> [[Int]] {
    var counts = [Int](repeating: 0, count: digits * buckets)
    for key in keys {
      for digit in 0..<digits {
        counts[digit * buckets + Int(truncatingIfNeeded: key >> UInt64(digit * digitBits)) & (buckets - 1)] += 1
      }
    }
    return (0..<digits).map { Array(counts[$0 * buckets..<($0 + 1) * buckets]) }
  }

  /// Where the keys of each value of a digit begin; nil where all keys have one value.
  private static func places(_ counts: [Int], of count: Int) -> [Int]? {
    var next = 0
    var places: [Int] = []
    places.reserveCapacity(counts.count)
    for bucket in counts {
      if bucket == count { return nil }
      places.append(next)
      next += bucket
    }
    return places
  }
}
