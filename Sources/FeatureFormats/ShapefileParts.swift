internal import ColumnStore

/// Whether the files of a Shapefile belong together: GDAL reads as many records as the smallest of them has, and says
/// nothing of the rest.
enum ShapefileParts {
  /// Throws where shapes, index and table do not tell of the same records.
  ///
  /// - Parameter files: the files of the dataset, as GDAL names them; those behind its virtual paths are not looked at.
  /// - Complexity: O(n) in the records, of which the index is read; the shapes are not.
  static func check(layer name: String, among files: [String], source: String) throws(FormatError) {
    func file(_ ending: String) -> String? {
      let wanted = "\(name)\(ending)".lowercased()
      return files.first { path in
        let path = path.lowercased()
        return path == wanted || path.hasSuffix("/" + wanted)
      }
    }
    guard let shapes = file(".shp"), let index = file(".shx"), let table = file(".dbf"),
      ![shapes, index, table].contains(where: { $0.hasPrefix("/vsi") })
    else { return }
    func refusal(_ what: String) -> FormatError {
      FormatError(source: source, problem: "\(what); its files are of different days, or not whole: copy all again")
    }
    do {
      let head = try start(of: shapes, count: 28)
      let places = try start(of: index, count: .max)
      let counts = try start(of: table, count: 8)
      guard head.count == 28, places.count >= 100, counts.count == 8 else { throw refusal("a file of it has no head") }
      let length = 2 * number(head, at: 24)
      if let size = try InputFile.open(shapes).size, size < length {
        throw refusal("\(name).shp says it has \(length) bytes and has \(size)")
      }
      let indexed = (places.count - 100) / 8
      let rows = counts[4..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
      guard indexed == rows else {
        throw refusal("\(name).shx has \(indexed) records and \(name).dbf \(rows)")
      }
      var end = 100
      for record in 0..<indexed {
        let place = 100 + 8 * record
        end = max(end, 2 * number(places, at: place) + 8 + 2 * number(places, at: place + 4))
      }
      guard end >= length else { throw refusal("\(name).shp goes on behind the last record of \(name).shx") }
    } catch let error as FormatError {
      throw error
    } catch {
      // A file that cannot be read is for GDAL to refuse: it needs all of them.
    }
  }

  private static func start(of path: String, count: Int) throws(FileError) -> [UInt8] {
    let file = try InputFile.open(path)
    var bytes: [UInt8] = []
    while bytes.count < count, try file.read(upTo: min(count - bytes.count, 1 << 20), into: &bytes) > 0 {}
    return bytes
  }

  /// A whole number of four bytes, the highest first.
  private static func number(_ bytes: [UInt8], at place: Int) -> Int {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
