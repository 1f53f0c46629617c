/// The names of a table's columns, and which of them hold the geometry.
struct CSVHeader: Equatable {
  /// Where the geometry comes from.
  enum Place: Equatable {
    /// A column of WKT.
    case text(Int)
    /// Two columns of coordinates.
    case coordinates(x: Int, y: Int)
  }

  /// The columns that are looked for, the first before the others.
  static let usualNames = ["wkt", "geometry", "geom", "the_geom", "shape"]

  let names: [String]
  let place: Place

  /// Finds the geometry: in the column `field` where one is named, else in one of the usual ones, else in x and y.
  ///
  /// Gives the problem in words where there is none, or where a name stands twice and a value could be either's.
  init(names: [String], field: String?) throws(Problem) {
    var seen: Set<String> = []
    for name in names where !name.isEmpty && !seen.insert(name).inserted {
      throw Problem(text: "two columns are named '\(name)'; rename one")
    }
    self.names = names
    let lower = names.map { $0.lowercased() }
    if let field {
      guard let index = names.firstIndex(of: field) ?? lower.firstIndex(of: field.lowercased()) else {
        throw Problem(text: "no column is named '\(field)'; there are \(Self.list(names))")
      }
      place = .text(index)
    } else if let index = Self.usualNames.lazy.compactMap({ lower.firstIndex(of: $0) }).first {
      place = .text(index)
    } else if let x = lower.firstIndex(of: "x"), let y = lower.firstIndex(of: "y") {
      place = .coordinates(x: x, y: y)
    } else {
      throw Problem(
        text: "no column holds a geometry (wkt, geometry, geom, the_geom, shape, or x and y); "
          + "there are \(Self.list(names))")
    }
  }

  /// Whether a column is part of the geometry and so no property.
  func isGeometry(_ index: Int) -> Bool {
    switch place {
    case .text(let column): index == column
    case .coordinates(let x, let y): index == x || index == y
    }
  }

  /// What is wrong with a header.
  struct Problem: Error, Equatable {
    let text: String
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(20).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 20 ? shown + " and \(names.count - 20) more" : shown
  }
}
