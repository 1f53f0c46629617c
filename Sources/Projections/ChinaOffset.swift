/// The two offset systems of Chinese web maps: longitude and latitude of WGS 84, moved by some hundreds of metres.
///
/// Neither is a datum. GCJ-02 is what map services in China publish, BD-09 is Baidu's further move of it. No authority
/// publishes the formulas; those in use are the work of others who found them out, and exist in two families that lie
/// 0.67 m apart all over China. So whatever comes through one is good to ``addedMetres`` and no better.
public enum ChinaOffset: String, CaseIterable, Sendable {
  /// The offset of the state bureau of surveying; the raw value is the identifier of the reference system.
  case gcj02 = "GCJ-02"
  /// Baidu's offset on top of GCJ-02.
  case bd09 = "BD-09"

  /// What is added to the uncertainty of every position that was given with an offset, in metres.
  ///
  /// Places published in the other family lie 0.67 m away in the middle, and none of 664 cities more than 0.73 m.
  public static let addedMetres = 0.75

  /// Where positions of WGS 84 are moved at all.
  ///
  /// Programs leave positions outside a box where they are, and do not agree on the box. Inside this one, the smallest
  /// in use, all of them move; outside it nobody can say what coordinates mean, and they are refused.
  static let area = GeographicBox(west: 73.66, south: 3.86, east: 135.05, north: 53.55)

  /// A spelling of the name, in upper case; nil for any other text.
  init?(spelled upper: String) {
    switch upper.filter({ $0.isLetter || $0.isNumber }) {
    case "GCJ02", "EPSGGCJ02": self = .gcj02
    case "BD09", "BD09LL": self = .bd09
    default: return nil
    }
  }

  /// Whether a position of WGS 84 is moved.
  static func moves(_ point: GeographicPoint) -> Bool { area?.contains(point) ?? false }
}
