internal import ColumnStore
internal import NetworkModel

/// Whether the pipes of a source are as long on the map as the source says they are.
///
/// Where they are not, all over the source, it is a diagram and no map, or its coordinates are in another unit than
/// its CRS: pipes then lie where none are, and nothing else would tell.
struct LengthComparison: Equatable {
  /// Totals may differ by this share: real networks stay within 2 %, diagrams are off by half and more.
  static let tolerance = 0.1

  /// Length by the source's own word, of all pipes it says one of.
  private(set) var statedKilometres = 0.0
  /// Length of the same pipes as they were stored.
  private(set) var drawnKilometres = 0.0

  /// Takes a pipe into account, if its source says how long it is.
  mutating func note(_ pipe: Pipe, statedMetres: Double?) {
    guard let statedMetres else { return }
    note(drawnKilometres: NetworkStatistics.kilometres(of: pipe), statedMetres: statedMetres)
  }

  /// The same of a pipe whose length is known.
  mutating func note(drawnKilometres drawn: Double, statedMetres: Double) {
    statedKilometres += statedMetres / 1000
    drawnKilometres += drawn
  }

  /// What somebody should look at; nil where lengths agree, or none was stated.
  func warning(source: String) -> String? {
    guard statedKilometres > 0, statedKilometres.isFinite else { return nil }
    let ratio = drawnKilometres / statedKilometres
    guard abs(ratio - 1) > Self.tolerance else { return nil }
    let likeness =
      Self.units.first { abs(ratio / $0.ratio - 1) < Self.unitTolerance }.map { "; they may be \($0.name)" } ?? ""
    return "'\(source)': its pipes are \(Self.text(drawnKilometres)) km long as drawn and "
      + "\(Self.text(statedKilometres)) km by its own word: it is a diagram and no map, or its coordinates are not in "
      + "the unit of the CRS\(likeness)"
  }

  /// How far a ratio may be from that of two units, since stated and drawn lengths never quite agree.
  private static let unitTolerance = 0.15
  private static let units: [(ratio: Double, name: String)] = [
    (1000, "millimetres"), (100, "centimetres"), (1 / 0.3048, "feet"), (0.3048, "metres in a CRS of feet"),
    (1 / 0.0254, "inches"), (0.001, "kilometres"),
  ]

  /// Three digits that count, so that a diagram of a few metres is not 0 km.
  private static func text(_ kilometres: Double) -> String {
    guard kilometres > 0, kilometres < 1e12 else { return "\(kilometres)" }
    var places = 0
    var power = 1.0
    while kilometres * power < 100, places < 6 {
      power *= 10
      places += 1
    }
    return JSONText.text(kilometres, places: places)
  }
}
