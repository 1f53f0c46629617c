extension GDALLayer {
  /// What a field of a feature says.
  @unsafe static func value(
    of feature: GDALHandle, _ field: Int32, _ kind: GDALFieldKind, _ features: GDALFeatureFunctions
  ) -> GDALValue {
    guard unsafe features.isKnown(feature, field) != 0 else { return .unknown }
    switch kind {
    case .truth: return unsafe .truth(features.integer(feature, field) != 0)
    case .integer: return unsafe .integer(features.integer(feature, field))
    case .real: return unsafe .real(features.real(feature, field))
    case .shortReal: return unsafe .real(widened(features.real(feature, field)))
    case .text: return unsafe GDALLibrary.text(features.text(feature, field)).map { .text($0) } ?? .unknown
    case .date, .time, .dateTime: return unsafe date(of: feature, field, kind, features)
    case .shortIntegers, .integers, .reals, .texts: return unsafe list(of: feature, field, kind, features)
    case .bytes: return .unknown
    }
  }

  /// A number of 32 bits as the shortest decimal that means it: 0.3, not 0.30000001192.
  static func widened(_ value: Double) -> Double {
    let short = Float(value)
    return short.isFinite && Double(short) == value ? Double(short.description) ?? value : value
  }

  @unsafe private static func date(
    of feature: GDALHandle, _ field: Int32, _ kind: GDALFieldKind, _ features: GDALFeatureFunctions
  ) -> GDALValue {
    var date = GDALDate()
    let isRead = unsafe features.date(
      feature, field, &date.year, &date.month, &date.day, &date.hour, &date.minute, &date.second, &date.zone)
    return isRead != 0 ? .text(date.text(as: kind)) : .unknown
  }

  @unsafe private static func list(
    of feature: GDALHandle, _ field: Int32, _ kind: GDALFieldKind, _ features: GDALFeatureFunctions
  ) -> GDALValue {
    var count: Int32 = 0
    switch kind {
    case .shortIntegers:
      let numbers = unsafe UnsafeBufferPointer(
        start: features.shortIntegers(feature, field, &count), count: Int(max(0, count)))
      return unsafe .list(numbers.map { .integer(Int64($0)) })
    case .integers:
      let numbers = unsafe UnsafeBufferPointer(
        start: features.integers(feature, field, &count), count: Int(max(0, count)))
      return unsafe .list(numbers.map { .integer($0) })
    case .reals:
      let numbers = unsafe UnsafeBufferPointer(
        start: features.reals(feature, field, &count), count: Int(max(0, count)))
      return unsafe .list(numbers.map { .real($0) })
    default: return unsafe .list(GDALLibrary.texts(features.texts(feature, field)).map { .text($0) })
    }
  }
}
