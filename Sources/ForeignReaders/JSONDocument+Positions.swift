extension JSONDocument {
  /// Reads an array of number tuples (`[[x, y], [x, y, z], ...]`) in one pass: the bulk of every geometry.
  ///
  /// Appends `make(x, y, z)` for each tuple and gives true; false at the first element that is no tuple of two or
  /// more numbers, with what came before it appended. A third element of null is an unknown z; elements beyond the
  /// third must be numbers or null and are left out. False for a node that is no array. Linear.
  @inlinable
  public func appendTuples<Element>(
    at node: JSONNode, to list: inout [Element], make: (Double, Double, Double?) -> Element
  ) -> Bool {
    guard let words = unsafe tape.pointee.words, node.index > 0, unsafe node.index < tape.pointee.wordCount else {
      return false
    }
    let start = unsafe words[node.index]
    guard UInt8(start >> 56) == Tag.array else { return false }
    // The parser closed every array it opened, so the ends that the tape names lie inside it.
    let end = Int(start & 0xFFFF_FFFF) - 1
    list.reserveCapacity(list.count + Int((start >> 32) & 0xFF_FFFF))
    var index = node.index + 1
    while index < end {
      let tuple = unsafe words[index]
      guard UInt8(tuple >> 56) == Tag.array else { return false }
      let tupleEnd = Int(tuple & 0xFFFF_FFFF) - 1
      guard let element = unsafe Self.tuple(words, from: index + 1, to: tupleEnd, make) else { return false }
      list.append(element)
      index = tupleEnd + 1
    }
    return true
  }

  /// Reads one number tuple (`[x, y]` or `[x, y, z]`); nil where none stands at `node`.
  @inlinable
  public func tuple<Element>(at node: JSONNode, make: (Double, Double, Double?) -> Element) -> Element? {
    guard let words = unsafe tape.pointee.words, node.index > 0, unsafe node.index < tape.pointee.wordCount else {
      return nil
    }
    let start = unsafe words[node.index]
    guard UInt8(start >> 56) == Tag.array else { return nil }
    return unsafe Self.tuple(words, from: node.index + 1, to: Int(start & 0xFFFF_FFFF) - 1, make)
  }

  /// The tuple whose elements lie in `start..<end` of the tape.
  @inlinable
  @unsafe static func tuple<Element>(
    _ words: UnsafePointer<UInt64>, from start: Int, to end: Int, _ make: (Double, Double, Double?) -> Element
  ) -> Element? {
    guard end - start >= 4,
      let x = unsafe number(words, start),
      let y = unsafe number(words, start + 2)
    else { return nil }
    var z: Double?
    var index = start + 4
    var isThird = true
    while index < end {
      if let value = unsafe number(words, index) {
        if isThird { z = value }
        index += 2
      } else if unsafe UInt8(words[index] >> 56) == UInt8(ascii: "n") {
        index += 1
      } else {
        return nil
      }
      isThird = false
    }
    return make(x, y, z)
  }

  /// The number whose first word is at `index`.
  @inlinable
  @unsafe static func number(_ words: UnsafePointer<UInt64>, _ index: Int) -> Double? {
    let value = unsafe words[index + 1]
    switch unsafe UInt8(words[index] >> 56) {
    case Tag.double: return Double(bitPattern: value)
    case Tag.integer: return Double(Int64(bitPattern: value))
    case Tag.unsigned: return Double(value)
    default: return nil
    }
  }
}

extension JSONDocument {
  /// Reads an array of number pairs (`[[x, y], [x, y], ...]`) in one pass; true where it is nothing else.
  ///
  /// What was in the lists is replaced, whatever comes of it. Linear.
  public func readPairs(at node: JSONNode, into x: inout [Double], _ y: inout [Double]) -> Bool {
    x.removeAll(keepingCapacity: true)
    y.removeAll(keepingCapacity: true)
    guard let words = unsafe tape.pointee.words, node.index > 0, unsafe node.index < tape.pointee.wordCount else {
      return false
    }
    let start = unsafe words[node.index]
    guard UInt8(start >> 56) == Tag.array else { return false }
    // The parser closed every array it opened, so the ends that the tape names lie inside it.
    let end = Int(start & 0xFFFF_FFFF) - 1
    var index = node.index + 1
    while index < end {
      let pair = unsafe words[index]
      // Two numbers of two words each, between the words that open and close the pair.
      guard UInt8(pair >> 56) == Tag.array, Int(pair & 0xFFFF_FFFF) == index + 6,
        let first = unsafe Self.number(words, index + 1), let second = unsafe Self.number(words, index + 3)
      else { return false }
      x.append(first)
      y.append(second)
      index += 6
    }
    return true
  }
}
