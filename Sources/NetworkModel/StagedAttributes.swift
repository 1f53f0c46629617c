internal import ColumnStore

// The bytes of a set of attributes while its pipe waits for its place in the order of a network: a seventh of what a
// network file keeps of a set.

/// A set of attributes in few bytes.
///
/// Five bytes of words by their places in their lists, two bits at a time saying what is recorded, then what is: numbers
/// in as few bytes as they need, words by their numbers in a ``WordBook``.
enum StagedAttributes {
  private static let classes = AssetClass.allCases
  private static let kinds = AssetKind.allCases
  private static let layings = LayingMethod.allCases
  private static let states = AssetStatus.allCases
  private static let qualities = SurveyQuality.allCases
  private static let references = DepthReference.allCases
  private static let pressures = PressureClass.allCases

  /// Appends a set.
  static func put(_ set: PipeAttributes, _ words: inout KnownWords, into encoder: inout ByteEncoder) {
    encoder.put(place(of: set.assetClass, in: classes) | flag(set.classIsUnknown, 7))
    encoder.put(place(of: set.kind, in: kinds) | flag(set.isPoint, 7))
    encoder.put(place(of: set.laying, in: layings) | place(of: set.status, in: states) << 4)
    encoder.put(
      place(of: set.quality, in: qualities) | flag(set.wallIsAssumed, 6) | flag(set.depthReferenceIsUnknown, 7))
    let reference = set.depthReference.map { place(of: $0, in: references) + 1 } ?? 0
    encoder.put(reference | (set.pressure.map { place(of: $0, in: pressures) + 1 } ?? 0) << 4)
    encoder.put(
      flag(set.halfWidth != nil, 0) | flag(set.outerHeight != nil, 1) | flag(set.horizontalUncertainty != nil, 2)
        | flag(set.verticalUncertainty != nil, 3) | flag(set.pressureMegapascals != nil, 4)
        | flag(set.voltageKilovolts != nil, 5) | flag(set.installed != nil, 6))
    encoder.put(
      flag(set.subclass != nil, 0) | flag(set.owner != nil, 1) | flag(set.contact != nil, 2)
        | flag(set.material != nil, 3))
    encoder.put(compact: set.importUncertainty)
    for number in [set.halfWidth, set.outerHeight, set.horizontalUncertainty, set.verticalUncertainty] {
      if let number { encoder.put(compact: number) }
    }
    if let number = set.pressureMegapascals { encoder.put(number) }
    if let number = set.voltageKilovolts { encoder.put(number) }
    if let year = set.installed { encoder.put(compact: Int64(year)) }
    for word in [set.subclass, set.owner, set.contact, set.material] {
      guard let word else { continue }
      if let number = words.number(of: word) {
        encoder.put(compact: number + 1)
      } else {
        encoder.put(compact: 0)
        encoder.put(word)
      }
    }
  }

  /// Reads a set.
  /// - Parameter words: of the book, by their numbers.
  /// - Throws: where the bytes are not what was written: a damaged temporary file.
  static func read(
    _ decoder: inout ByteDecoder, _ words: [String]
  ) throws(ByteDecoder.Damage) -> PipeAttributes {
    let first = try decoder.byte()
    var set = PipeAttributes(assetClass: try word(first & 0x7F, of: classes, decoder))
    set.classIsUnknown = first >> 7 == 1
    let second = try decoder.byte()
    set.kind = try word(second & 0x7F, of: kinds, decoder)
    set.isPoint = second >> 7 == 1
    let third = try decoder.byte()
    set.laying = try word(third & 0x0F, of: layings, decoder)
    set.status = try word(third >> 4, of: states, decoder)
    let fourth = try decoder.byte()
    set.quality = try word(fourth & 0x3F, of: qualities, decoder)
    (set.wallIsAssumed, set.depthReferenceIsUnknown) = (fourth >> 6 & 1 == 1, fourth >> 7 == 1)
    let fifth = try decoder.byte()
    if fifth & 0x0F > 0 { set.depthReference = try word(fifth & 0x0F - 1, of: references, decoder) }
    if fifth >> 4 > 0 { set.pressure = try word(fifth >> 4 - 1, of: pressures, decoder) }
    try readNumbers(&decoder, words, into: &set)
    return set
  }

  private static func readNumbers(
    _ decoder: inout ByteDecoder, _ words: [String], into set: inout PipeAttributes
  ) throws(ByteDecoder.Damage) {
    let numbers = try decoder.byte()
    let texts = try decoder.byte()
    set.importUncertainty = try decoder.compactInteger()
    if has(numbers, 0) { set.halfWidth = try decoder.compactInteger() }
    if has(numbers, 1) { set.outerHeight = try decoder.compactInteger() }
    if has(numbers, 2) { set.horizontalUncertainty = try decoder.compactInteger() }
    if has(numbers, 3) { set.verticalUncertainty = try decoder.compactInteger() }
    if has(numbers, 4) { set.pressureMegapascals = try decoder.double() }
    if has(numbers, 5) { set.voltageKilovolts = try decoder.double() }
    if has(numbers, 6) { set.installed = Int(try decoder.compactInteger()) }
    if has(texts, 0) { set.subclass = try text(&decoder, words) }
    if has(texts, 1) { set.owner = try text(&decoder, words) }
    if has(texts, 2) { set.contact = try text(&decoder, words) }
    if has(texts, 3) { set.material = try text(&decoder, words) }
  }

  private static func flag(_ isSet: Bool, _ bit: UInt8) -> UInt8 { isSet ? 1 << bit : 0 }

  private static func has(_ flags: UInt8, _ bit: UInt8) -> Bool { flags >> bit & 1 == 1 }

  @inline(__always)
  private static func place<Word: Equatable>(of word: Word, in list: [Word]) -> UInt8 {
    UInt8(truncatingIfNeeded: list.firstIndex(of: word) ?? 0)
  }

  private static func word<Word>(
    _ place: UInt8, of list: [Word], _ decoder: ByteDecoder
  ) throws(ByteDecoder.Damage) -> Word {
    guard Int(place) < list.count else { throw decoder.damage("a known word") }
    return list[Int(place)]
  }

  private static func text(
    _ decoder: inout ByteDecoder, _ words: [String]
  ) throws(ByteDecoder.Damage) -> String {
    let number = try decoder.compactUnsigned()
    if number == 0 { return try decoder.text() }
    guard number <= UInt64(words.count) else { throw decoder.damage("a word that was staged") }
    return words[Int(number) - 1]
  }
}
