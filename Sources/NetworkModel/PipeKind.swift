internal import ColumnStore

/// A sort of pipe, coarse enough that a city has a few hundred: what bounds how far a pipe can matter, whatever the
/// rule profile.
public struct PipeKind: Hashable, Sendable {
  /// Its class; nil where it is not known.
  public var assetClass: AssetClass?
  /// Its pressure class; nil where it is not known, or is contradicted by a recorded number.
  public var pressure: PressureClass?
  /// Its survey quality.
  public var quality: SurveyQuality
  /// Its sort of asset; all that are no chamber, manhole or line count as `other`.
  public var kind: AssetKind
  /// Whether it is a point.
  public var isPoint: Bool
  /// Whether its width is not recorded, or how far it may lie from where it is drawn is neither recorded nor surveyed:
  /// then a profile assumes something, which is wide for the sake of safety.
  public var isVague: Bool

  /// The kind of a pipe.
  public init(_ attributes: PipeAttributes) {
    assetClass = attributes.classIsUnknown ? nil : attributes.assetClass
    let number = attributes.pressureMegapascals
    let fromNumber = number.map(PressureClass.init(megapascals:))
    // A number that no gas has may meet what no pressure of its class does.
    let isPressure = number.map { $0.isFinite && $0 >= 0 } ?? true
    let agree = fromNumber == nil || attributes.pressure == nil || attributes.pressure == fromNumber
    pressure = isPressure && agree ? attributes.pressure ?? fromNumber : nil
    quality = attributes.quality
    kind = [.chamber, .manhole, .line].contains(attributes.kind) ? attributes.kind : .other
    isPoint = attributes.isPoint
    let isSurveyed = [.exposed, .surveyed, .detected].contains(attributes.quality)
    isVague = attributes.halfWidth == nil || attributes.horizontalUncertainty == nil && !isSurveyed
  }

  /// The group of the index that pipes of this kind are in, 0 to 14: by what makes them matter from afar, which is the
  /// pressure of gas, the class, and whether a profile has to assume their width or place.
  public var group: UInt8 {
    switch assetClass {
    case .gas:
      switch pressure {
      case .low, .medium: isVague ? 1 : 0
      case .subhigh: 2
      case .high: 3
      case nil: 4
      }
    case .oil: 5
    case .power: isVague ? 7 : 6
    case .water, .heat: isVague ? 9 : 8
    case .drainage: isVague ? 11 : 10
    case .telecom: isVague ? 13 : 12
    case .industrial, .other, nil: 14
    }
  }

  /// How many groups there are.
  public static let groupCount = 15
}

extension PipeAttributes {
  /// How far a pipe reaches from its centreline by what is recorded alone, whatever the rules, in ticks: half its width,
  /// how far it may lie from where it is drawn, and what import may have moved it by. The boxes of the index hold it.
  ///
  /// At most ``mostRecordedReach``, which no pipe comes near; what is more is for the search to add.
  public var recordedReach: Int64 {
    let parts = [halfWidth ?? 0, horizontalUncertainty ?? 0, importUncertainty]
    return parts.reduce(0) { min(Self.mostRecordedReach, $0 + min(Self.mostRecordedReach, max(0, $1))) }
  }

  /// 1,000 km.
  public static let mostRecordedReach: Int64 = 10_000_000_000
}

/// The largest of everything about the pipes of one kind that widens how far they can matter. Ticks.
public struct KindExtremes: Hashable, Sendable {
  /// How many pipes.
  public var count = 0
  /// The largest recorded half width.
  public var halfWidth: Int64 = 0
  /// Whether any half width is not recorded.
  public var hasUnknownWidth = false
  /// The largest recorded outer height.
  public var outerHeight: Int64 = 0
  /// The largest recorded horizontal uncertainty.
  public var horizontalUncertainty: Int64 = 0
  /// Whether any horizontal uncertainty is for the profile to say.
  public var hasUnrecordedUncertainty = false
  /// The deepest known depth of a top; 0 where none is deeper.
  public var deepestTop: Int64 = 0
  /// The largest move that import itself may have made.
  public var importUncertainty: Int64 = 0

  /// Of no pipe.
  public init() {}

  mutating func take(_ attributes: PipeAttributes, _ depths: DepthSummary) {
    count += 1
    halfWidth = max(halfWidth, attributes.halfWidth ?? 0)
    hasUnknownWidth = hasUnknownWidth || attributes.halfWidth == nil
    outerHeight = max(outerHeight, attributes.outerHeight ?? 0)
    horizontalUncertainty = max(horizontalUncertainty, attributes.horizontalUncertainty ?? 0)
    hasUnrecordedUncertainty = hasUnrecordedUncertainty || attributes.horizontalUncertainty == nil
    deepestTop = max(deepestTop, depths.deepestTop ?? 0)
    importUncertainty = max(importUncertainty, attributes.importUncertainty)
  }
}

extension PipeKind {
  /// Orders kinds, the same on every machine.
  var sortText: String {
    [
      assetClass?.rawValue ?? "", pressure?.rawValue ?? "", quality.rawValue, kind.rawValue, isPoint ? "1" : "0",
      isVague ? "1" : "0",
    ].joined(separator: " ")
  }
}

extension ByteEncoder {
  mutating func put(_ kind: PipeKind, _ extremes: KindExtremes) {
    put(kind.assetClass?.rawValue)
    put(kind.pressure?.rawValue)
    put(kind.quality.rawValue)
    put(kind.kind.rawValue)
    put(kind.isPoint)
    put(kind.isVague)
    put(count: extremes.count)
    put(extremes.halfWidth)
    put(extremes.hasUnknownWidth)
    put(extremes.outerHeight)
    put(extremes.horizontalUncertainty)
    put(extremes.hasUnrecordedUncertainty)
    put(extremes.deepestTop)
    put(extremes.importUncertainty)
  }
}

extension ByteDecoder {
  mutating func kind() throws(Damage) -> (kind: PipeKind, extremes: KindExtremes) {
    let assetClass = try optional { decoder throws(Damage) in try decoder.word(AssetClass.self) }
    var kind = PipeKind(PipeAttributes(assetClass: assetClass ?? .other))
    kind.assetClass = assetClass
    kind.pressure = try optional { decoder throws(Damage) in try decoder.word(PressureClass.self) }
    kind.quality = try word(SurveyQuality.self)
    kind.kind = try word(AssetKind.self)
    kind.isPoint = try bool()
    kind.isVague = try bool()
    var extremes = KindExtremes()
    extremes.count = Int(try integer())
    extremes.halfWidth = try integer()
    extremes.hasUnknownWidth = try bool()
    extremes.outerHeight = try integer()
    extremes.horizontalUncertainty = try integer()
    extremes.hasUnrecordedUncertainty = try bool()
    extremes.deepestTop = try integer()
    extremes.importUncertainty = try integer()
    return (kind, extremes)
  }
}
