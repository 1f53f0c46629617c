/// What an EPANET input file says of places and of what lies between them, before any of it is joined.
///
/// Names are kept as bytes: EPANET tells them apart by case, and two texts that only look alike are two nodes.
struct EPANETModel {
  /// A thing of the network that becomes a record.
  struct Item: Equatable {
    enum Kind: Equatable { case pipe, pump, valve, tank }

    var kind: Kind
    /// Where it stands: its line, and the words on it.
    var line: EPANETLines.Line
  }

  /// Where a node lies.
  enum Place: Equatable {
    case at(RawPosition)
    /// The line does not hold two numbers.
    case unreadable(line: Int)
    /// Two lines put it at two places, and neither is better.
    case twice([RawPosition], lines: [Int])
  }

  /// The vertices of a link in the order of the file.
  struct Vertices: Equatable {
    var positions: [RawPosition] = []
    /// The first line of them.
    var line: Int
    /// Where the first line starts, in bytes.
    var offset: Int
    /// The first line that does not hold two numbers; nil where all do.
    var unreadableLine: Int?
  }

  /// The file.
  let bytes: [UInt8]
  /// The units; those of gallons a minute where the file names none, as EPANET has it.
  var units = EPANETUnits.customary
  /// Pipes, pumps, valves and tanks in the order of the file.
  var items: [Item] = []
  var places: [[UInt8]: Place] = [:]
  var vertices: [[UInt8]: Vertices] = [:]
  /// Elevations of junctions and tanks as they are written. A reservoir has a head, which is none.
  var elevations: [[UInt8]: Range<Int>] = [:]
  /// Links that have vertices, in the order of the file.
  var linksWithVertices: [[UInt8]] = []
  /// Whether names are UTF-8; else they are taken for Latin-1, which EPANET writes on many machines.
  let isUTF8: Bool

  init(bytes: [UInt8]) {
    self.bytes = bytes
    isUTF8 = String(validating: bytes, as: UTF8.self) != nil
  }

  /// A word as text.
  func text(_ word: some Collection<UInt8>) -> String {
    if isUTF8 { return String(decoding: word, as: UTF8.self) }
    return String(String.UnicodeScalarView(word.map { Unicode.Scalar($0) }))
  }

  /// The bytes of the word at an index of a line; nil where the line has not so many.
  func word(_ index: Int, of line: EPANETLines.Line) -> [UInt8]? {
    index < line.words.count ? Array(bytes[line.words[index]]) : nil
  }

  /// A number of two words of a line, the coordinates of a place; nil where one is none.
  func position(_ line: EPANETLines.Line) -> RawPosition? {
    guard let x = word(1, of: line).flatMap(DecimalNumber.whole), let y = word(2, of: line).flatMap(DecimalNumber.whole)
    else { return nil }
    return RawPosition(x: x, y: y)
  }
}
