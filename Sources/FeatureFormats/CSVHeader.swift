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

  /// Finds the geometry: in the column `field` where one is named, or in the columns `coordinates`; else in one of the
  /// usual ones, else in x and y.
  ///
  /// Gives the problem in words where there is none, or where a name stands twice and a value could be either's.
  init(
    names: [String], field: String?, coordinates: ReaderOptions.CoordinateFields? = nil
  ) throws(Problem) {
    var seen: Set<String> = []
    for name in names where !name.isEmpty && !seen.insert(name).inserted {
      throw Problem(text: "two columns are named '\(name)'; rename one")
    }
    self.names = names
    let lower = names.map { $0.lowercased() }
    func column(_ name: String) throws(Problem) -> Int {
      if let index = names.firstIndex(of: name) ?? lower.firstIndex(of: name.lowercased()) { return index }
      throw Problem(text: "no column is named '\(name)'; there are \(Self.list(names))")
    }
    if let field {
      place = .text(try column(field))
    } else if let coordinates {
      place = .coordinates(x: try column(coordinates.x), y: try column(coordinates.y))
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
